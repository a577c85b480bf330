import type {
  ExecAction,
  HTTPGetAction,
  Lifecycle,
  LifecycleHandler,
  TCPSocketAction,
} from '../../generated/kubernetes';
import { mirror } from './mirror';
import { portNameProblem } from '../rules/part-names';
import { checkPort } from './numbers';

/** `IsHTTPHeaderName`. */
const HEADER = /^[-A-Za-z0-9]+$/;
const LIFECYCLE = ['exec', 'httpGet', 'tcpSocket', 'sleep'] as const;

/** What probes and hooks do. */
export const handlers = [
  mirror<ExecAction>('ExecAction', ['validateExecAction'], ({ command = [] }, field) => {
    if (command.length === 0) field.at('command').required();
  }),
  mirror<HTTPGetAction>(
    'HTTPGetAction',
    ['validateHTTPGetAction', 'ValidatePortNumOrName'],
    ({ port, httpHeaders = [], protocol, scheme = 'HTTP', host = '' }, field) => {
      if (typeof port === 'string') field.at('port').reportIf(portNameProblem(port));
      httpHeaders.forEach(({ name = '' }, index) => {
        if (!HEADER.test(name))
          field
            .at('httpHeaders', index, 'name')
            .report(`is ${JSON.stringify(name)}, must be letters, digits and dashes`);
      });
      if (protocol !== 'HTTP2') return;
      if (scheme !== 'HTTP') field.at('protocol').report('must not be HTTP2 unless the scheme is HTTP');
      if (host !== '') field.at('host').forbidden('when the protocol is HTTP2');
    },
  ),
  mirror<TCPSocketAction>('TCPSocketAction', ['validateTCPSocketAction'], ({ port }, field) => {
    if (typeof port === 'string') field.at('port').reportIf(portNameProblem(port));
  }),
  mirror<LifecycleHandler>('LifecycleHandler', ['validateHandler'], (handler, field) => {
    const given = LIFECYCLE.filter((name) => handler[name] !== undefined);
    if (given.length === 0) field.report(`has none of ${LIFECYCLE.join(', ')}, needs one`);
    if (given.length > 1) field.report(`has ${given.join(' and ')}, may have one of them`);
  }),
  mirror<Lifecycle>('Lifecycle', ['validateLifecycle'], (lifecycle, field) => {
    // the ports of probes are looked at elsewhere
    for (const hook of ['postStart', 'preStop'] as const) {
      checkPort(lifecycle[hook]?.httpGet?.port, field.at(hook, 'httpGet', 'port'));
      checkPort(lifecycle[hook]?.tcpSocket?.port, field.at(hook, 'tcpSocket', 'port'));
    }
  }),
];
