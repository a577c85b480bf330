import type { Construct } from 'constructs';
import { mergeSection } from '../../../lib/core/pod/fragments';
import { defaults } from '../../../lib/generated/defaults';
import type { VictoriaLogsValues } from '../../../lib/values/contract/victoria-logs-single';
import { diskLimit } from '../victoria/server-arguments';
import { LOGS_PLAN } from '../victoria/victoria-plan';
import type { VictoriaProps } from '../victoria/victoria-props';
import { VictoriaServer } from '../victoria/victoria-server';
import { checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link VictoriaLogs}: the section `victoria-logs-single` of the values, and what they cannot say. */
export interface VictoriaLogsProps extends VictoriaLogsValues, VictoriaProps {}

/**
 * VictoriaLogs, which keeps logs: StatefulSet and headless Service `<release>-victoria-logs-single-server`, port 9428. It keeps
 * them for a time and up to a share of its volume, whichever ends first.
 */
export class VictoriaLogs extends VictoriaServer {
  /** @throws Error when the path prefix is not valid, or an enabled ingress has no class or no host */
  public constructor(scope: Construct, id: string, props: VictoriaLogsProps = {}) {
    checkProps('VictoriaLogsProps', props, pathBelow(scope, id));
    const { server = {}, ...rest } = mergeSection<VictoriaLogsProps>(defaults['victoria-logs-single'], props);
    super(...place(scope, id), {
      ...rest,
      plan: LOGS_PLAN,
      server,
      args: {
        'retention.maxDiskSpaceUsageBytes': diskLimit(
          server.retentionDiskSpaceUsage,
          server.persistentVolume?.size ?? '',
        ),
      },
    });
  }

  /** Where logs are sent to by OTLP over HTTP, with protobuf. */
  public get otlpUrl(): string {
    return this.ingestUrl('/insert/opentelemetry/v1/logs');
  }
}
