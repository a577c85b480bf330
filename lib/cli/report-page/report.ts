import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { ObjectIndex } from '../../check/object-index';
import { readObject } from '../../check/read-objects';
import { RenderedNetwork } from '../../core/connections/rendered-pods';
import { countFindings } from '../../findings/report';
import { type Deployment } from '../deployment';
import { imagesOf } from '../images/of-deployment';
import { describeSecrets } from '../secrets/describe';
import { amountText, requestedAmounts, sumOf } from './amounts';
import { exposureSection, resourcesSection, rightsSection, volumesSection } from './cluster-sections';
import { pageOf } from './page';
import {
  findingsSection,
  hostsSection,
  imagesSection,
  pictureSection,
  secretsSection,
  webhooksSection,
} from './sections';

/** The report of a deployment as one page of HTML, the same for the same values. */
export function reportOf(chart: PixeeEnterpriseServer, deployment: Deployment): string {
  const { objects, namespace, findings } = deployment;
  const { release } = chart;
  const index = new ObjectIndex(objects.map((object) => readObject(object, namespace).object));
  const network = new RenderedNetwork(release.renderedObjects, namespace);
  const images = imagesOf(deployment);
  const { errors, warnings } = countFindings(findings);
  const [cpu = '-', memory = '-'] = amountText(sumOf(requestedAmounts(index), 'requests'));
  const facts: readonly (readonly [string, string])[] = [
    ['Address', release.url],
    ['Namespace', namespace],
    ['Objects', String(objects.length)],
    ['Kubernetes', release.kubeVersion ?? 'any from 1.28 on'],
    ['Hardening', release.settings.hardening ?? 'baseline'],
    ['Findings', errors + warnings === 0 ? 'none' : `${String(errors)} errors, ${String(warnings)} warnings`],
    ['CPU requested', cpu],
    ['Memory requested', memory],
  ];
  return pageOf(
    {
      title: `Pixee Enterprise Server: ${release.name}`,
      lead: 'What these values make, before anything is applied. No secret is in this page.',
      facts,
    },
    [
      findingsSection(findings),
      pictureSection(chart),
      exposureSection(network, index),
      resourcesSection(index),
      volumesSection(index),
      imagesSection(images),
      secretsSection(describeSecrets(deployment)),
      hostsSection(chart, images),
      webhooksSection(chart),
      rightsSection(index),
    ],
  );
}
