import { given } from '../../lib/base/given';
import { checkArgument } from '../../lib/core/props/check-argument';
import type { StringMap } from '../../lib/base/string-map';
import {
  azureIdFormat,
  googleServiceAccountFormat,
  roleArnFormat,
} from '../../lib/rules/formats/cloud-identity';
import type { Format } from '../../lib/rules/formats/format';
import { checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';

/** Identity of pods on Amazon EKS. */
export interface EksIdentityProps {
  /**
   * ARN of the role that the service account may take on: `arn:aws:iam::123456789012:role/pixee`.
   * @format role-arn
   */
  readonly roleArn: string;
}

/** Identity of pods on Google Kubernetes Engine. */
export interface GkeIdentityProps {
  /**
   * Service account of Google Cloud that the pods act as: `pixee-store@my-project.iam.gserviceaccount.com`.
   * @format google-service-account
   */
  readonly serviceAccount: string;
}

/** Identity of pods on Azure Kubernetes Service. */
export interface AksIdentityProps {
  /** Client id of the managed identity or application. @format azure-id */
  readonly clientId: string;
  /** Tenant it is in. @default - the cluster's own @format azure-id */
  readonly tenantId?: string;
}

/** The clouds whose identities are known. */
export type Cloud = 'aks' | 'eks' | 'gke';

const ROLE_ARN = 'eks.amazonaws.com/role-arn';
const GOOGLE_ACCOUNT = 'iam.gke.io/gcp-service-account';
const AZURE_CLIENT = 'azure.workload.identity/client-id';
const AZURE_TENANT = 'azure.workload.identity/tenant-id';

/** Without this label, the webhook of AKS passes over a pod. */
const AZURE_POD_LABEL = { 'azure.workload.identity/use': 'true' };

/** What a cloud takes the pods of a service account for: no access key is needed then. */
export class CloudIdentity {
  /** IAM roles for service accounts. @throws Error when the ARN is not one of a role */
  public static eks(props: EksIdentityProps): CloudIdentity {
    const { roleArn } = checkProps('EksIdentityProps', props, 'CloudIdentity.eks');
    return new CloudIdentity('eks', { [ROLE_ARN]: checked('roleArn', roleArn, roleArnFormat) });
  }

  /** Workload Identity Federation for GKE. @throws Error when it is not the address of a service account */
  public static gke(props: GkeIdentityProps): CloudIdentity {
    const { serviceAccount } = checkProps('GkeIdentityProps', props, 'CloudIdentity.gke');
    return new CloudIdentity('gke', {
      [GOOGLE_ACCOUNT]: checked('serviceAccount', serviceAccount, googleServiceAccountFormat),
    });
  }

  /** Microsoft Entra Workload ID. @throws Error when an id is not one of Azure */
  public static aks(props: AksIdentityProps): CloudIdentity {
    const { clientId, tenantId: named } = checkProps('AksIdentityProps', props, 'CloudIdentity.aks');
    const tenantId = given(named);
    return new CloudIdentity(
      'aks',
      {
        [AZURE_CLIENT]: checked('clientId', clientId, azureIdFormat),
        ...(tenantId === undefined ? {} : { [AZURE_TENANT]: checked('tenantId', tenantId, azureIdFormat) }),
      },
      AZURE_POD_LABEL,
    );
  }

  /** The identity that annotations of a service account stand for, or nothing. */
  public static fromAnnotations(annotations: StringMap = {}): CloudIdentity | undefined {
    checkArgument('annotations', 'map', annotations, 'CloudIdentity.fromAnnotations');
    if (annotations[AZURE_CLIENT] !== undefined)
      return new CloudIdentity('aks', annotations, AZURE_POD_LABEL);
    if (annotations[ROLE_ARN] !== undefined) return new CloudIdentity('eks', annotations);
    return annotations[GOOGLE_ACCOUNT] === undefined ? undefined : new CloudIdentity('gke', annotations);
  }

  private constructor(
    /** The cloud that knows it. */
    public readonly cloud: Cloud,
    /** Annotations of the service account. */
    public readonly annotations: StringMap,
    /** Labels that the pods need. */
    public readonly podLabels: StringMap = {},
  ) {}
}

function checked(name: string, text: string, format: Format): string {
  const problem = format(text);
  if (problem !== undefined)
    throw PixeeError.of(
      'object-store-props',
      `${name} must be ${problem.expected}, got "${text}"`,
      'CloudIdentity',
    );
  return text;
}
