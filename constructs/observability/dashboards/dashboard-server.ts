/** Something that shows dashboards from files, as VictoriaMetrics does. */
export interface IDashboardServer {
  /**
   * Adds a file to the folder that dashboards are read from.
   *
   * @param fileName name of the file, with its ending
   * @param json its text, as the web interface of VictoriaMetrics reads it
   */
  addDashboardFile(fileName: string, json: string): void;
}
