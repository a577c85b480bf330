export * from './ai';
export {
  AiModel,
  type AiEndpointProps,
  type AiModelNameProps,
  type AiModelProps,
  type AiProvider,
  type AiProviderProps,
} from './ai-model';
