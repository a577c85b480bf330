import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/release/component';
import { manifest } from '../../lib/core/object/manifest';
import type { Pod } from '../../lib/core/pod/pod';
import type { ConfigMap } from '../../lib/generated/kubernetes';
import { isDnsLabel } from '../../lib/rules/names';
import { PixeeError } from '../../lib/findings/pixee-error';

/** A blueprint that the worker is to find. */
export interface MountedBlueprintProps {
  /** Whole name of the ConfigMap; several files may share one. */
  readonly configMapName: string;
  /** Name of the file, with the ending by which the worker finds it, `.yaml`. */
  readonly fileName: string;
  /** Makes its text, when the manifests are made. */
  readonly text: () => string;
}

const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\.yaml$/;

/** The blueprints of a worker, in ConfigMaps that lie below the folder where it looks for them. */
export class MountedBlueprints {
  /** The ConfigMaps, in the order they were made in. */
  public readonly objects: ApiObject[] = [];
  private readonly files = new Map<string, Map<string, () => string>>();

  public constructor(
    private readonly scope: Construct,
    private readonly component: Component,
    private readonly pod: Pod,
  ) {}

  /** @throws Error when a name is not one that Kubernetes or the worker takes, or the file is there already */
  public add({ configMapName, fileName, text }: MountedBlueprintProps): void {
    if (!FILE_NAME.test(fileName)) {
      throw PixeeError.of(
        'authentik-props',
        `the worker only finds blueprints named like pixee.yaml, got "${fileName}"`,
        this.scope.node.path,
      );
    }
    const files = this.files.get(configMapName) ?? this.addConfigMap(configMapName);
    if (files.has(fileName)) {
      throw PixeeError.of(
        'authentik-props',
        `there are two blueprints ${fileName} in the ConfigMap ${configMapName}`,
        this.scope.node.path,
      );
    }
    files.set(fileName, text);
  }

  private addConfigMap(name: string): Map<string, () => string> {
    // As the upstream chart names it.
    const volume = `blueprints-cm-${name}`;
    if (!isDnsLabel(name) || !isDnsLabel(volume)) {
      throw PixeeError.of(
        'authentik-props',
        `a ConfigMap of blueprints is named by at most 49 lower-case letters, digits and inner dashes, got "${name}"`,
        this.scope.node.path,
      );
    }
    const files = new Map<string, () => string>();
    this.files.set(name, files);
    const object = manifest<Omit<ConfigMap, 'data'>>(
      this.scope,
      `Blueprints-${name}`,
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels: this.component.labels } },
      {
        data: () =>
          Object.fromEntries(
            [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => [file, text()]),
          ),
      },
    );
    this.objects.push(object);
    this.pod.addVolume(
      { name: volume, configMap: { name } },
      { mountPath: `/blueprints/mounted/cm-${name}`, readOnly: true },
    );
    return files;
  }
}
