import { Construct } from 'constructs';
import type { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import type { Env } from '../../../lib/core/pod/env';
import { Release } from '../../../lib/core/release/release';
import { placeOf } from '../../../lib/core/connections/calls';
import { callOf, CalledHosts } from '../../integration/called-hosts';
import { outboundHost } from '../../integration/outbound-host';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { urlOf } from '../../../lib/rules/placeholders';
import { place } from '../../../lib/core/props/place';

/** A receiver of one kind of telemetry, by OTLP over HTTP with protobuf. */
export interface TelemetryEndpoint {
  /** Whole URL, with its path. @format url */
  readonly url: string;
  /** Headers that it asks for, as `name=value,name=value`. @default - none */
  readonly headers?: Credential;
}

/** Props of {@link Telemetry}. */
export interface TelemetryProps {
  /** Where metrics go. @default - none are sent */
  readonly metrics?: TelemetryEndpoint;
  /** Where logs go, besides to standard output. @default - none are sent */
  readonly logs?: TelemetryEndpoint;
  /** Where traces go. @default - none are sent */
  readonly traces?: TelemetryEndpoint;
}

const SIGNALS = ['metrics', 'logs', 'traces'] as const;

/**
 * Where the product's services send metrics, logs and traces. What they send says which pod it comes from, in the labels `pod` and
 * `namespace` that the product's documentation searches by.
 */
export class Telemetry extends Construct {
  /** The receivers. */
  public readonly endpoints: TelemetryProps;
  /** The headers of the receivers. */
  public readonly secret: CredentialSecret;

  public constructor(scope: Construct, id: string, props: TelemetryProps) {
    super(...place(scope, id));
    checkProps('TelemetryProps', props, this);
    const release = Release.of(this);
    this.endpoints = props;
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-otlp`,
      labels: release.objectLabels,
      purpose: 'headers for the receiver of telemetry',
    });
    for (const signal of SIGNALS) {
      const { url } = props[signal] ?? {};
      if (url === undefined) continue;
      for (const component of ['platform', 'analysis']) {
        const called = { component, ...outboundHost(url, `telemetry: ${signal}`) };
        // Receivers of the release are named by their Service alone.
        if (urlOf(url).hostname.includes('.')) CalledHosts.of(release).add(called);
        else release.calls.add({ ...callOf(called), ...placeOf(url) });
      }
    }
  }

  /** Adds the variables that OpenTelemetry's libraries read. */
  public bindTo(env: Env, serviceName: string): void {
    checkCall('Telemetry.bindTo', { env, serviceName }, this);
    env
      .set('OTEL_SERVICE_NAME', serviceName)
      .set('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/protobuf')
      // Stands before the variable that uses it: its name comes first in the alphabet.
      .set('K8S_POD_NAME', { fieldRef: { fieldPath: 'metadata.name' } })
      .set('OTEL_RESOURCE_ATTRIBUTES', `namespace=${Release.of(this).namespace},pod=$(K8S_POD_NAME)`);
    for (const signal of SIGNALS) {
      const name = signal.toUpperCase();
      const endpoint = this.endpoints[signal];
      env
        .set(`OTEL_EXPORTER_OTLP_${name}_ENDPOINT`, endpoint?.url)
        .set(
          `OTEL_EXPORTER_OTLP_${name}_HEADERS`,
          endpoint?.headers === undefined ? undefined : this.secret.envSource('headers', endpoint.headers),
        )
        // Without a receiver the libraries would try one on the same host, again and again.
        .set(`OTEL_${name}_EXPORTER`, endpoint === undefined ? 'none' : undefined);
    }
  }
}
