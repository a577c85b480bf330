export * from './gitlab';
