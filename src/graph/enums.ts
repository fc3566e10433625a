import { registerEnumType } from 'type-graphql';

/** A closed list as type-graphql wants it: keys and values are the same word, because it prints keys and sends values. */
export type Words<T extends string> = { readonly [K in T]: K };

interface EnumWords<T extends string> {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<T, string>>;
}

/** Registers a closed list with a description for each word, Chinese first. */
export function enumOf<T extends string>({ name, description, values }: EnumWords<T>): Words<T> {
  const words = Object.fromEntries(Object.keys(values).map((word) => [word, word])) as Words<T>;
  const valuesConfig = Object.fromEntries(Object.entries<string>(values).map(([word, text]) => [word, { description: text }]));
  registerEnumType(words, { name, description, valuesConfig: valuesConfig as never });
  return words;
}
