import { namespaceText } from '../object/manifest';
import { checkCall } from '../props/check-props';
import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { type StringMap } from '../../base/string-map';
import { type ExpectedObject, mergeExpected } from '../../check/expected-object';
import type { Finding } from '../../findings/finding';
import { sentenceWithRemedy } from '../../findings/sentence';
import { chosenNames, type NameOverrides } from '../../rules/names';
import { Component } from './component';
import { Calls } from '../connections/calls';
import type { Connection } from '../connections/connection';
import { connectionsOf } from '../connections/connections';
import type { CredentialSecret } from '../credential/credential-secret';
import { certificatesByIssuers } from '../exposure/issued-certificates';
import { placedImage } from '../pod/image-origin';
import { type LateCheck, ReleaseFindings } from './release-findings';
import { addExtraObjects } from '../object/extra-objects';
import { addReleaseObjects } from './release-objects';
import { ReleaseIdentity } from './release-identity';
import type { ReleaseProps } from './release-props';
import { releaseOf, type ReleaseScope, setRelease } from './release-scope';
import { Origins } from '../object/origins';
import { Patches } from '../object/patches';
import { NamedObjects, type UserFragment } from '../object/named-objects';
import { notRendered, type ObjectKind } from '../object/object-kind';
import { RenderedObjects } from '../object/rendered-objects';
import { once, watchSynthesis } from '../object/synthesis';
import { PixeeError } from '../../findings/pixee-error';
import { place } from '../props/place';

/**
 * One installation of the product: what its components share travels through it, so that no construct is handed the
 * whole configuration. Add it to a Chart of your own before the components, or use `PixeeRelease`, which is a Chart.
 */
export class Release extends ReleaseIdentity implements ReleaseScope {
  /** The release that a construct belongs to: the nearest one on the way up the tree. */
  public static of(scope: Construct): Release {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- none but releases are set
    return releaseOf(scope) as Release;
  }

  /** The Namespace, for patches, when it is rendered. */
  public readonly namespaceObject?: ApiObject | undefined;
  /** The ResourceQuota, for patches, when it is rendered. */
  public readonly resourceQuota?: ApiObject | undefined;
  /** The LimitRange, for patches, when it is rendered. */
  public readonly limitRange?: ApiObject | undefined;
  /** The ConfigMap with the certificates of private authorities, when they are given. */
  public readonly authorities?: ApiObject | undefined;
  /** The ServiceAccount that pods share, for patches, when it is rendered. */
  public readonly serviceAccount?: ApiObject | undefined;
  /** The objects that were given as they are, for patches. */
  public readonly extraObjects: readonly ApiObject[];
  /** The pull secret, when it is rendered. */
  public readonly pullSecret?: CredentialSecret | undefined;
  /** The addresses of the outbound proxy that hold a password, once a pod has them. */
  public proxySecret?: CredentialSecret;
  private readonly judgement = new ReleaseFindings(this, () =>
    once(this, Release, () =>
      this.node.root.node.findAll().filter((construct): construct is Release => construct instanceof Release),
    ),
  );
  private readonly objects = new RenderedObjects();
  private readonly outside = new Map<string, ExpectedObject>();
  /** Where in values the parts of its objects come from. @internal */
  public readonly origins = new Origins();
  /** Patches of its objects. @internal */
  public readonly patches: Patches;
  private readonly named = new NamedObjects(this.origins);
  private readonly hosts = new Set<string>();
  private readonly relievedNames = new Set<string>();
  private readonly imageOrigins = new Map<string, string>();
  private readonly componentNames = new Map<string, string>();
  private readonly preconditions: (() => boolean)[] = [];
  /** Whom its components call, as they say it themselves. @internal */
  public readonly calls = new Calls();

  /** @throws Error when the release name, the namespace or the domain is not valid */
  public constructor(scope: Construct, id: string, props: ReleaseProps) {
    super(...place(scope, id), props);
    this.patches = new Patches(props.patches ?? [], this.origins, this.named);
    this.addCheck(() => this.patches.problems(this.rendered));
    setRelease(scope, this);
    watchSynthesis(this);
    const objects = addReleaseObjects(this);
    this.namespaceObject = objects.namespaceObject;
    this.resourceQuota = objects.resourceQuota;
    this.limitRange = objects.limitRange;
    this.authorities = objects.authorities;
    this.serviceAccount = objects.serviceAccount;
    this.pullSecret = objects.pullSecret;
    this.pullSecretName = objects.pullSecretName;
    this.extraObjects = addExtraObjects(this);
    this.node.addValidation({ validate: () => this.judgement.validate().map(sentenceWithRemedy) });
  }

  /** All that is to be said about the release: its values, constructs and objects. To be asked for when all is made. */
  public get findings(): readonly Finding[] {
    return this.judgement.all;
  }

  /** What is said when all constructs are made, of what is no finished object. @internal */
  public get lateFindings(): readonly Finding[] {
    return this.judgement.late;
  }

  /** Adds findings that are known already. @internal */
  public report(...findings: readonly Finding[]): void {
    this.judgement.add(...findings);
  }

  /** Whether something of a rule has been reported. @internal */
  public hasReported(rule: string): boolean {
    return this.judgement.has(rule);
  }

  /** Adds a check that is run when all constructs are made. @internal */
  public addCheck(check: LateCheck): void {
    this.judgement.addCheck(check);
  }

  /**
   * The identity of a component of this release.
   *
   * @throws Error when its name is not valid, or another component has the same one
   */
  public component(name: string, overrides?: NameOverrides, version?: string): Component {
    const component = new Component(this, name, chosenNames(this.settings.names?.[name], overrides), version);
    const owner = this.componentNames.get(component.fullName);
    if (owner !== undefined && owner !== name) {
      throw PixeeError.of(
        'release',
        `${name} and ${owner} would both be named "${component.fullName}"; choose another release name or set fullnameOverride`,
        this.node.path,
      );
    }
    this.componentNames.set(component.fullName, name);
    return component;
  }

  /** Name of the pull secret that the release itself makes known; every pod gets it. @internal */
  public readonly pullSecretName?: string | undefined;

  /** An image reference, moved to the registries of the release if it has any, and with its digest if that is known. */
  public image(reference: string): string {
    checkCall('Release.image', { reference }, this);
    const placed = placedImage(reference, this.settings);
    this.imageOrigins.set(placed, reference);
    return placed;
  }

  /** What an image was called before it was moved to a registry of the release. @internal */
  public originOf(image: string): string {
    return this.imageOrigins.get(image) ?? image;
  }

  /** Declares that an object is expected to be there without being rendered. */
  public expect(object: ExpectedObject): void {
    checkCall('Release.expect', { object }, this);
    const id = `${object.kind}/${object.name}`;
    this.outside.set(id, mergeExpected(this.outside.get(id), object));
  }

  /** Declares what a user's own parts of a pod name, such as the Secret of a variable, as expected. @internal */
  public expectNamed(fragment: UserFragment, owner: string): void {
    this.named.add(fragment, owner);
  }

  /** Gives findings about values the places that these came from. @internal */
  public locate: (finding: Finding) => Finding = (finding) => finding;

  /** Names of workloads whose security settings the user has taken away in part. @internal */
  public get relieved(): readonly string[] {
    return [...this.relievedNames];
  }

  /** Remembers that the user has taken security settings of a workload away. @internal */
  public relieve(workload: string): void {
    this.relievedNames.add(workload);
  }

  /** Declares the account that a user lets pods run under as expected. @internal */
  public expectAccount(name: string, place: string): void {
    this.named.addAccount(name, place);
  }

  /** The objects that must be there before the pods start, sorted by kind and name. */
  public get expected(): readonly ExpectedObject[] {
    const all = new Map(this.named.expected(this.objects.all, this.namespace));
    for (const [id, object] of this.outside) all.set(id, mergeExpected(all.get(id), object));
    const certificates = certificatesByIssuers(this.objects.all, this.namespace);
    return [...all.entries()]
      .filter(([id]) => !this.objects.has(id) && !certificates.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);
  }

  /**
   * Who speaks to whom: every path that has to be open, each once, sorted by its ends. To be asked for when all is made; objects are looked
   * at anew each time.
   */
  public get connections(): readonly Connection[] {
    return connectionsOf(this);
  }

  /** Declares a host name inside the cluster that must be reached without a proxy. */
  public addInternalHost(host: string): void {
    checkCall('Release.addInternalHost', { host }, this);
    this.hosts.add(host);
  }

  /** Every host of the release inside the cluster, short and with the namespace, sorted. */
  public get internalHosts(): readonly string[] {
    return [...this.hosts].sort().flatMap((host) => [host, `${host}.${this.namespace}.svc`]);
  }

  /**
   * Declares what must hold for the objects to be rendered at all. Whoever declares it says what is wrong; the check of the
   * objects only waits until it holds. @internal
   */
  public addPrecondition(holds: () => boolean): void {
    this.preconditions.push(holds);
  }

  /** Whether the objects can be rendered. @internal */
  public get isRenderable(): boolean {
    return this.preconditions.every((holds) => holds());
  }

  /**
   * An object of the release, for patches: `find('Deployment', 'pixee-enterprise-server-platform')`.
   *
   * @param namespace where it is, when the release has several of that kind and name
   * @throws PixeeError when the release renders none, with the names that come nearest
   */
  public find(kind: ObjectKind, name: string, namespace?: string): ApiObject {
    checkCall('Release.find', { kind, name, namespace: namespaceText(namespace) }, this);
    const found = this.tryFind(kind, name, namespace);
    if (found === undefined) throw notRendered(this.objects.all, { kind, name, namespace }, this.node.path);
    return found;
  }

  /** The same, or nothing when the release renders none. */
  public tryFind(kind: ObjectKind, name: string, namespace?: string): ApiObject | undefined {
    checkCall('Release.tryFind', { kind, name, namespace: namespaceText(namespace) }, this);
    return this.objects.find(kind, name, namespace);
  }

  /** Whether an object, as `Kind/name`, was rendered by this release. @internal */
  public owns(object: string): boolean {
    return this.objects.has(object);
  }

  /** The objects that were rendered until now, as `Kind/name`, in the order they were made in. @internal */
  public get rendered(): readonly string[] {
    return this.objects.names;
  }

  /** The objects that were rendered until now. @internal */
  public get renderedObjects(): readonly ApiObject[] {
    return this.objects.all;
  }

  /** Annotates the release's ServiceAccount, if it is rendered; what the user says of the same key wins. @internal */
  public annotateServiceAccount(annotations: StringMap): void {
    const account = this.objects.get(`ServiceAccount/${this.serviceAccountName}`);
    for (const [key, value] of Object.entries({
      ...annotations,
      ...this.settings.serviceAccount?.annotations,
    })) {
      account?.metadata.addAnnotation(key, value);
    }
  }

  /** Remembers an object that was rendered. @internal */
  public register(object: ApiObject): void {
    this.objects.add(object);
    if (object.kind === 'Service') this.addInternalHost(object.name);
  }

  /** Takes objects out of the tree, and drops what nobody expects any more. @internal */
  public drop(objects: Iterable<ApiObject>, isRead: (object: ExpectedObject) => boolean): void {
    for (const object of objects) this.objects.remove(object);
    for (const [id, object] of this.outside) if (!isRead(object)) this.outside.delete(id);
  }

  /** A checksum over those of Secrets and ConfigMaps that are ours: pods that carry it restart with it. @internal */
  public checksum(references: readonly string[]): string | undefined {
    return this.objects.checksum(references);
  }
}
