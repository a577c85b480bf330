import type { FormatProblem } from './format';

const ROLE = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
const SERVICE_ACCOUNT = /^[a-z](?:[a-z0-9-]{4,28})[a-z0-9]@[a-z][a-z0-9.-]{4,98}\.iam\.gserviceaccount\.com$/;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The ARN of a role of AWS. */
export function roleArnFormat(text: string): FormatProblem | undefined {
  return ROLE.test(text)
    ? undefined
    : { expected: 'the ARN of a role such as arn:aws:iam::123456789012:role/pixee' };
}

/** The e-mail address of a service account of Google Cloud. */
export function googleServiceAccountFormat(text: string): FormatProblem | undefined {
  return SERVICE_ACCOUNT.test(text)
    ? undefined
    : {
        expected: 'a service account of Google Cloud such as pixee-store@my-project.iam.gserviceaccount.com',
      };
}

/** The id of an application or tenant of Azure. */
export function azureIdFormat(text: string): FormatProblem | undefined {
  return GUID.test(text)
    ? undefined
    : { expected: 'an id of Azure such as 11111111-2222-3333-4444-555555555555' };
}
