export { Dashboards, type DashboardsProps } from './dashboards';
export type { IDashboardServer } from './dashboard-server';
