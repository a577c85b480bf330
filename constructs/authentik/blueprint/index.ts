export {
  AuthentikBlueprint,
  type AuthentikBlueprintProps,
  type BlueprintSecretOptions,
} from './authentik-blueprint';
export { AuthentikBrand, type AuthentikBrandLook, type AuthentikBrandProps } from './brand';
