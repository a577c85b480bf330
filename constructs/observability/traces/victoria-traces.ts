import type { Construct } from 'constructs';
import { mergeSection } from '../../../lib/core/pod/fragments';
import { defaults } from '../../../lib/generated/defaults';
import type { VictoriaTracesValues } from '../../../lib/values/contract/victoriatraces';
import { diskLimit } from '../victoria/server-arguments';
import { TRACES_PLAN } from '../victoria/victoria-plan';
import type { VictoriaProps } from '../victoria/victoria-props';
import { VictoriaServer } from '../victoria/victoria-server';
import { checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link VictoriaTraces}: the section `victoriatraces` of the values, and what they cannot say. */
export interface VictoriaTracesProps extends VictoriaTracesValues, VictoriaProps {}

/**
 * VictoriaTraces, which keeps traces: StatefulSet and headless Service `<release>-traces-server`, port 10428. It keeps them for a
 * time and up to a share of its volume, whichever ends first. Spans can be found about half a minute after they came in.
 */
export class VictoriaTraces extends VictoriaServer {
  /** @throws Error when the path prefix is not valid, or an enabled ingress has no class or no host */
  public constructor(scope: Construct, id: string, props: VictoriaTracesProps = {}) {
    checkProps('VictoriaTracesProps', props, pathBelow(scope, id));
    const { server = {}, ...rest } = mergeSection<VictoriaTracesProps>(defaults.victoriatraces, props);
    super(...place(scope, id), {
      ...rest,
      plan: TRACES_PLAN,
      server,
      args: {
        'retention.maxDiskSpaceUsageBytes': diskLimit(
          server.retentionDiskSpaceUsage,
          server.persistentVolume?.size ?? '',
        ),
      },
    });
  }

  /** Where traces are sent to by OTLP over HTTP. */
  public get otlpUrl(): string {
    return this.ingestUrl('/insert/opentelemetry/v1/traces');
  }
}
