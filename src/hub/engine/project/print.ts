import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { type Shape, type ShapeField, TYPENAME } from '../normalise/shape';

/** Printed so far; `broken` as for a projection: the answer must be explained instead. */
interface Printing {
  broken: boolean;
}

type Printer = (value: unknown, state: Printing) => string;

/**
 * Compiles the way from canonical data to the JSON text of the client's answer, the same as of what `compileProjection` gives, without the objects in
 * between: of a replay's time they and their garbage were a fifth. Undefined when anything is amiss. Built once per plan, like the projection.
 */
export function compilePrinting(shape: Shape): (data: unknown) => string | undefined {
  const print = objectOf(shape);
  return (data) => {
    const state: Printing = { broken: false };
    const text = print(data, state);
    return state.broken ? undefined : text;
  };
}

function objectOf({ abstract, byType }: Shape): Printer {
  const printers = new Map([...byType].map(([type, fields]) => [type, fieldsOf(type, fields)]));
  const [only] = printers.values();
  if (!abstract && only !== undefined) return only;
  return (value, state) => {
    const print = printers.get(String((value as Record<string, unknown>)[TYPENAME]));
    if (print !== undefined) return print(value, state);
    state.broken = true;
    return 'null';
  };
}

/** One concatenation with every response key; names come from the schema and from GraphQL's own grammar, never free text. */
function fieldsOf(type: string, fields: readonly ShapeField[]): Printer {
  const parts: string[] = [];
  const printers: Printer[] = [];
  for (const [index, { responseKey, canonical, field, below }] of fields.entries()) {
    const key = JSON.stringify(`${index === 0 ? '{' : ','}${JSON.stringify(responseKey)}:`);
    if (field.name === TYPENAME) {
      parts.push(`${key} + ${JSON.stringify(JSON.stringify(type))}`);
      continue;
    }
    parts.push(`${key} + printers[${printers.length}](data[${JSON.stringify(canonical)}], state)`);
    printers.push(valueIn(field.type, below));
  }
  parts.push(fields.length === 0 ? "'{}'" : "'}'");
  return new Function('printers', `return (data, state) => ${parts.join(' + ')};`)(printers) as Printer;
}

function valueIn(type: GraphQLOutputType, below: Shape | undefined): Printer {
  if (isNonNullType(type)) {
    const nullable = valueIn(type.ofType, below);
    return (value, state) => {
      if (value !== null && value !== undefined) return nullable(value, state);
      state.broken = true;
      return 'null';
    };
  }
  if (isListType(type)) return listOf(type.ofType, below);
  if (below === undefined) return leaf;
  const print = objectOf(below);
  return (value, state) => (value === null || value === undefined ? 'null' : print(value, state));
}

function listOf(itemType: GraphQLOutputType, below: Shape | undefined): Printer {
  const print = valueIn(itemType, below);
  return (value, state) => {
    if (value === null || value === undefined) return 'null';
    if (!Array.isArray(value)) {
      state.broken = true;
      return 'null';
    }
    let text = '[';
    for (let index = 0; index < value.length; index += 1)
      text += index === 0 ? print(value[index], state) : `,${print(value[index], state)}`;
    return `${text}]`;
  };
}

function leaf(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  return value === null || value === undefined ? 'null' : JSON.stringify(value);
}

/** Longer texts are few, and the runtime looks through them faster. */
const SHORT = 64;

/** A text between quotation marks; as most are short and need no escape, without a call of the runtime's printer. */
export function textOf(text: string): string {
  return text.length <= SHORT && isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Without control characters, quotation marks, backslashes and surrogates, of which lone ones are escaped. */
function isPlain(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}
