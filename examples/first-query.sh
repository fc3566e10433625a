#!/bin/sh
# The first query: one invented person, one month, the verdict and why. Takes the token in MINSHENG_TOKEN.
: "${MINSHENG_TOKEN:?expected a token, got none: npm start prints four}"
exec curl -sS "${MINSHENG_URL:-http://127.0.0.1:4000/graphql}" \
  -H "authorization: Bearer $MINSHENG_TOKEN" \
  -H 'content-type: application/json' \
  -d '{"query":"query ($idNumber: String!, $name: String!, $month: YearMonth!) { person(idNumber: $idNumber, name: $name) { name subsidyEligibility(month: $month) { ... on SubsidyEligibility { verdict reason label tests { code result explanationZh } } ... on Refusal { code messageZh } } } }","variables":{"idNumber":"442099198212121122","name":"示例十二","month":"2018-10"}}'
