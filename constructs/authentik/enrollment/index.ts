export { AuthentikEnrollment, type AuthentikEnrollmentProps } from './authentik-enrollment';
