export type { ApplicationTile } from './application-tile';
export { BookmarkApplication, type BookmarkApplicationProps } from './bookmark-application';
export type { ConsumerSecret } from './consumer';
export { OidcApplication } from './oidc-application';
export type {
  OidcApplicationOptions,
  OidcGrantType,
  OidcApplicationProps,
  OidcScope,
} from './oidc-application-props';
export type { ArgoCdApplicationProps } from './presets/argo-cd';
export type { GrafanaApplicationProps } from './presets/grafana';
export type { InfisicalApplicationProps } from './presets/infisical';
export type { KestraApplicationProps, KestraDefaultRole, KestraPermissions } from './presets/kestra';
export type { OidcEndpoints, PresetSecretOptions } from './presets/preset';
export type { GitLabApplicationProps } from './presets/git-lab';
export type { GiteaApplicationProps } from './presets/gitea';
export type { HarborApplicationProps } from './presets/harbor';
export type { ImmichApplicationProps } from './presets/immich';
export type { JenkinsApplicationProps } from './presets/jenkins';
export type { MinioApplicationProps } from './presets/minio';
export type { NextcloudApplicationProps } from './presets/nextcloud';
export type { OutlineApplicationProps } from './presets/outline';
export type { PaperlessApplicationProps } from './presets/paperless';
export type { PortainerApplicationProps } from './presets/portainer';
export type { ProxmoxApplicationProps } from './presets/proxmox';
export type { VaultApplicationProps } from './presets/vault';
export type { VaultwardenApplicationProps } from './presets/vaultwarden';
