import type {
  TroubleshootAnalyzer,
  TroubleshootCollector,
  TroubleshootJudgement,
  TroubleshootPreflight,
  TroubleshootRedactors,
  TroubleshootSupportBundle,
} from '../../../lib/kubernetes/custom-resources/index';
import { NAMESPACE } from './sample-workloads';

const namespace = NAMESPACE;
const selector = ['app=web'];

const collectors: readonly TroubleshootCollector[] = [
  { clusterInfo: { collectorName: 'a' } },
  { clusterResources: { namespaces: [namespace] } },
  { nodeMetrics: {} },
  { secret: { namespace, name: 'a', key: 'b' } },
  { configMap: { namespace, name: 'a', key: 'b', includeValue: true } },
  { certificates: { secrets: [{ name: 'a', namespaces: [namespace] }] } },
  { logs: { name: 'a', namespace, selector, containerNames: ['a'], limits: { maxAge: '1h', maxLines: 1 } } },
  {
    exec: { name: 'a', namespace, selector, containerName: 'a', command: ['a'], args: ['b'], timeout: '1s' },
  },
  { copy: { name: 'a', namespace, selector, containerPath: '/a', containerName: 'a' } },
  { data: { name: 'a', data: 'b' } },
  { runPod: { name: 'a', namespace, timeout: '1s', podSpec: { containers: [{ name: 'a', image: 'b' }] } } },
  { http: { name: 'a', get: { url: 'https://example.com', timeout: '1s', insecureSkipVerify: true } } },
  { registryImages: { namespace, images: ['a'], imagePullSecret: { name: 'b' } } },
];

const judgement: TroubleshootJudgement = {
  checkName: 'a',
  outcomes: [
    { pass: { when: 'true', message: 'a', uri: 'https://example.com' } },
    { warn: { message: 'b' } },
    { fail: { message: 'c' } },
  ],
};

const analyzers: readonly TroubleshootAnalyzer[] = [
  { clusterVersion: judgement },
  { distribution: judgement },
  { containerRuntime: judgement },
  { nodeResources: judgement },
  { storageClass: { ...judgement, storageClassName: 'a' } },
  { customResourceDefinition: { ...judgement, customResourceDefinitionName: 'a.b' } },
  { ingress: { ...judgement, namespace, ingressName: 'a' } },
  { secret: { ...judgement, namespace, secretName: 'a', key: 'b' } },
  { configMap: { ...judgement, namespace, configMapName: 'a', key: 'b' } },
  { certificates: judgement },
  { deploymentStatus: { ...judgement, name: 'a', namespace } },
  { statefulsetStatus: { ...judgement, name: 'a', namespace } },
  { jobStatus: { ...judgement, name: '', namespaces: [namespace] } },
  { clusterPodStatuses: { ...judgement, namespaces: [namespace] } },
  { clusterContainerStatuses: { ...judgement, namespaces: [namespace], restartCount: 1 } },
  { event: { ...judgement, collectorName: 'a', namespace, reason: 'Failed', kind: 'Pod', regex: 'a' } },
  {
    textAnalyze: {
      ...judgement,
      collectorName: 'a',
      fileName: 'b',
      regex: 'c',
      regexGroups: '(?P<d>.)',
      ignoreIfNoFiles: true,
    },
  },
  { jsonCompare: { ...judgement, collectorName: 'a', fileName: 'b', path: 'c', value: 'd' } },
  { yamlCompare: { ...judgement, collectorName: 'a', fileName: 'b', path: 'c', value: 'd' } },
  { http: { ...judgement, collectorName: 'a' } },
  { registryImages: { ...judgement, collectorName: 'a' } },
];

const preflight: TroubleshootPreflight = {
  apiVersion: 'troubleshoot.sh/v1beta2',
  kind: 'Preflight',
  metadata: { name: 'preflight', namespace },
  spec: { collectors, analyzers },
};

const supportBundle: TroubleshootSupportBundle = {
  apiVersion: 'troubleshoot.sh/v1beta2',
  kind: 'SupportBundle',
  metadata: { name: 'bundle', namespace },
  spec: { collectors: [{ clusterInfo: {} }], analyzers: [] },
};

const redactors: TroubleshootRedactors = {
  apiVersion: 'troubleshoot.sh/v1beta2',
  kind: 'Redactor',
  metadata: { name: 'redactors', namespace },
  spec: {
    redactors: [
      {
        name: 'a',
        fileSelector: { files: ['*.log'] },
        removals: { regex: [{ selector: 'a', redactor: '(?P<mask>b)' }], yamlPath: ['a.b'] },
      },
    ],
  },
};

/** The documents of troubleshoot.sh with every field that we have types for. */
export const troubleshoot: readonly object[] = [preflight, supportBundle, redactors];
