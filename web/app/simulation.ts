/** Whether this is an exercise database; then every screen and every download says so. */
let simulation = false;
export const isSimulation = (): boolean => simulation;
export function setSimulation(is: boolean): void {
  simulation = is;
}
/** As it stands on screens, pictures and in tables: not translated, so that it is recognised anywhere. */
export const simulationMark = 'DATA SIMULASI';
