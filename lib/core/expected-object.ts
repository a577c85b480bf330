/** An object that the deployment reads but does not render: somebody else must have made it. */
export interface ExpectedObject {
  readonly kind: 'Secret' | 'ConfigMap' | 'ServiceAccount' | 'PersistentVolumeClaim' | 'Service';
  readonly name: string;
  /** Keys that must be in it. @default - none in particular */
  readonly keys?: readonly string[];
  /** Who reads it and what for, in a few words. @default - not said */
  readonly purpose?: string;
}
