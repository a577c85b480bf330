/** From where on something is worth an alert. */
export interface RuleThresholds {
  /**
   * Milliseconds below which 95 of 100 requests to an AI service are answered.
   * @default 60000
   * @minimum 1
   */
  readonly aiLatencyMilliseconds?: number;
  /**
   * Requests to AI services that are tried again or refused for their number, per minute.
   * @default 6
   * @minimum 0
   */
  readonly aiRetriesPerMinute?: number;
  /**
   * Tasks that fail within an hour.
   * @default 5
   * @minimum 0
   */
  readonly failedTasksPerHour?: number;
  /**
   * Percentage of a disk that is to stay free.
   * @default 10
   * @minimum 1
   * @maximum 99
   */
  readonly freeDiskPercent?: number;
  /**
   * Days before its end at which a certificate should have been renewed.
   * @default 14
   * @minimum 1
   */
  readonly certificateDays?: number;
}
