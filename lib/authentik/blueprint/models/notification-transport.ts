import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * How people are told of events.
 *
 * @model authentik_events.notificationtransport
 * @identifiedBy name
 */
export interface NotificationTransportAttributes {
  /**
   * What subjects of mail begin with.
   * @default authentik Notification:
   */
  readonly email_subject_prefix?: BlueprintText;
  /**
   * Template of mail.
   * @default email/event_notification.html
   */
  readonly email_template?: BlueprintText;
  /**
   * By what they are told.
   * @default local
   */
  readonly mode?: 'local' | 'webhook' | 'webhook_slack' | 'email' | BlueprintTag;
  /** Name of the transport. */
  readonly name: BlueprintText;
  /**
   * Whether several people are told by one message.
   * @default false
   */
  readonly send_once?: BlueprintBoolean;
  /**
   * Authority that the certificate of that address is verified with.
   * @references authentik_crypto.certificatekeypair
   * @since 2026.5
   * @default - public ones
   */
  readonly webhook_ca?: BlueprintReference;
  /**
   * Mapping that makes what is sent.
   * @references authentik_events.notificationwebhookmapping
   * @default - Authentik's own form
   */
  readonly webhook_mapping_body?: BlueprintReference;
  /**
   * Mapping that makes headers of the call.
   * @references authentik_events.notificationwebhookmapping
   * @default - none
   */
  readonly webhook_mapping_headers?: BlueprintReference;
  /**
   * Address that is called, for the webhooks.
   * @default - none
   */
  readonly webhook_url?: BlueprintText;
}

/**
 * Makes what a webhook is sent.
 *
 * @model authentik_events.notificationwebhookmapping
 * @identifiedBy name
 */
export interface NotificationWebhookMappingAttributes {
  /** Python code that returns it. */
  readonly expression: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
}
