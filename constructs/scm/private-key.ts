import type { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential/credential';
import { hasPlaceholder } from '../../lib/rules/placeholders';
import { privateKeyFormat } from '../../lib/rules/formats/private-key';
import { tidyPem } from '../../lib/rules/formats/tidy-pem';
import { PixeeError } from '../../lib/findings/pixee-error';

/**
 * A private key as every reader takes it: an inline one gets Unix line ends, one of them at its end.
 *
 * @throws Error when an inline key is none
 */
export function tidyPrivateKey(credential: Credential, owner: Construct): Credential {
  const text = credential.inlineValue;
  if (text === undefined || hasPlaceholder(text)) return credential;
  const tidy = tidyPem(text);
  const problem = privateKeyFormat(tidy);
  if (problem === undefined) return Credential.inline(tidy);
  const remedy = problem.remedy === undefined ? '' : `; ${problem.remedy}`;
  throw PixeeError.of(
    'integration-props',
    `the private key of the GitHub App must be ${problem.expected}${remedy}`,
    owner.node.path,
  );
}
