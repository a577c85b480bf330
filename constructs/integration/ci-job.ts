/** A job for the CI of your repositories, which an integration lives on. */
export interface CiJob {
  /** Short name, for the command line: `gitlab-sast`. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly title: string;
  /** The file it goes into. */
  readonly file: string;
  /** The whole file. */
  readonly text: string;
}
