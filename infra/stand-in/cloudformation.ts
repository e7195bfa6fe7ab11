import { randomUUID } from 'node:crypto';
import { type Answer, type Asked, escapeXml, Refused, ResourceFailed, xml } from './answer.ts';
import { ACCOUNT, REGION } from './resolve.ts';
import { type Made, type Plan, planStack, type StackRequest } from './stack.ts';

/** What makes a plan real: the table, the secrets, the functions. Rejects with the words of the service that fails. */
export type Realise = (plan: Plan, before: Plan | null) => Promise<void>;

interface Stack {
  readonly id: string;
  readonly name: string;
  status: string;
  /** Why it does not stand. */
  failure: ResourceFailed | null;
  plan: Plan | null;
  /** Template and parameters as last asked for: the same again is no update. */
  asked: string;
}

export interface CloudFormation {
  answer(asked: Asked): Answer;
  /** The stacks that stand. */
  plans(): readonly Plan[];
}

const NOTHING: ReadonlyMap<string, Made> = new Map();

/** The members of a list in the query protocol: Prefix.member.1, Prefix.member.2.Field … */
function members(form: URLSearchParams, prefix: string, field = ''): string[] {
  const found: string[] = [];
  for (let count = 1; ; count += 1) {
    const value = form.get(`${prefix}.member.${count}${field}`);
    if (value === null) return found;
    found.push(value);
  }
}

function requestOf(form: URLSearchParams): StackRequest {
  const keys = members(form, 'Parameters', '.ParameterKey');
  const values = members(form, 'Parameters', '.ParameterValue');
  return {
    name: form.get('StackName') ?? '',
    body: form.get('TemplateBody') ?? '',
    parameters: Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ''])),
    capabilities: members(form, 'Capabilities'),
  };
}

const result = (action: string, body: string) =>
  xml(200, `<${action}Response><${action}Result>${body}</${action}Result></${action}Response>`);
const told = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`;

function described({ id, name, status, failure, plan }: Stack): string {
  const outputs = Object.entries(plan?.outputs ?? {}).map(
    ([key, value]) => `<member>${told('OutputKey', key)}${told('OutputValue', value)}</member>`,
  );
  return `<Stacks><member>${told('StackId', id)}${told('StackName', name)}${told('StackStatus', status)}${
    failure === null ? '' : told('StackStatusReason', failure.message)
  }<CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs>${outputs.join('')}</Outputs></member></Stacks>`;
}

/** CloudFormation as far as ask-cli goes. Stacks come to stand in the time that `realise` takes. */
export function cloudFormation(realise: Realise): CloudFormation {
  const stacks = new Map<string, Stack>();
  const find = (name: string) =>
    stacks.get(name) ?? [...stacks.values()].find((stack) => stack.name === name);

  function begin(stack: Stack, request: StackRequest, verb: 'CREATE' | 'UPDATE', rollback: string): void {
    const before = stack.plan;
    const plan = planStack(request, before?.made ?? NOTHING);
    stack.status = `${verb}_IN_PROGRESS`;
    stack.failure = null;
    stack.asked = JSON.stringify([request.body, request.parameters]);
    realise(plan, before).then(
      () => Object.assign(stack, { status: `${verb}_COMPLETE`, plan }),
      (error: Error) => {
        const failure = error instanceof ResourceFailed ? error : new ResourceFailed('', '', error.message);
        Object.assign(stack, { status: rollback, failure, asked: '' });
      },
    );
  }

  const ACTIONS: Readonly<Record<string, (form: URLSearchParams) => Answer>> = {
    CreateStack(form) {
      const request = requestOf(form);
      if (find(request.name) !== undefined)
        throw new Refused('AlreadyExistsException', `Stack [${request.name}] already exists`);
      const id = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${request.name}/${randomUUID()}`;
      const stack: Stack = { id, name: request.name, status: '', failure: null, plan: null, asked: '' };
      begin(stack, request, 'CREATE', 'ROLLBACK_COMPLETE');
      stacks.set(id, stack);
      return result('CreateStack', told('StackId', id));
    },
    UpdateStack(form) {
      const request = requestOf(form);
      const stack = find(request.name);
      if (stack === undefined) throw new Refused('ValidationError', `Stack [${request.name}] does not exist`);
      if (!/^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(stack.status))
        throw new Refused(
          'ValidationError',
          `Stack:${stack.id} is in ${stack.status} state and can not be updated.`,
        );
      if (stack.asked === JSON.stringify([request.body, request.parameters]))
        throw new Refused('ValidationError', 'No updates are to be performed.');
      begin(stack, { ...request, name: stack.name }, 'UPDATE', 'UPDATE_ROLLBACK_COMPLETE');
      return result('UpdateStack', told('StackId', stack.id));
    },
    DescribeStacks(form) {
      const stack = find(form.get('StackName') ?? '');
      if (stack === undefined)
        throw new Refused('ValidationError', `Stack with id ${form.get('StackName')} does not exist`);
      return result('DescribeStacks', described(stack));
    },
    DescribeStackEvents(form) {
      const stack = find(form.get('StackName') ?? '');
      if (stack === undefined || stack.failure === null)
        return result('DescribeStackEvents', '<StackEvents />');
      const { logicalId, type, message } = stack.failure;
      const event = [
        told('StackId', stack.id),
        told('EventId', randomUUID()),
        told('StackName', stack.name),
        told('LogicalResourceId', logicalId),
        told('ResourceType', type),
        told('Timestamp', '2026-01-01T00:00:00Z'),
        told('ResourceStatus', 'CREATE_FAILED'),
        told('ResourceStatusReason', message),
      ];
      return result('DescribeStackEvents', `<StackEvents><member>${event.join('')}</member></StackEvents>`);
    },
  };

  return {
    plans: () => [...stacks.values()].flatMap(({ plan }) => (plan === null ? [] : [plan])),
    answer(asked) {
      const form = new URLSearchParams(asked.body.toString('utf8'));
      const action = ACTIONS[form.get('Action') ?? ''];
      try {
        if (action === undefined) throw new Refused('InvalidAction', `no ${form.get('Action')} here`);
        return action(form);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return xml(
          400,
          `<ErrorResponse><Error><Type>Sender</Type>${told('Code', error.code)}${told('Message', error.message)}</Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
        );
      }
    },
  };
}
