export type { ApplicationTile } from './application-tile';
export { BookmarkApplication, type BookmarkApplicationProps } from './bookmark-application';
