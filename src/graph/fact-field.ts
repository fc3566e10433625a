/** Options of the fields that the decision consumes (`@requires`): nullable, yet never null on success. */
export const FOR_THE_DECISION = {
  nullable: true,
  description: '供资格判定使用，含全部历史；空为来源不可用。For the decision, with all history; null: source unavailable.',
} as const;

export const KNOWLEDGE_OF_THE_READ = {
  nullable: true,
  description: '读取时的知悉序号；空为来源不可用。Knowledge number of the read; null: source unavailable.',
} as const;
