#!/bin/sh
# Follows the changes with curl alone and begins again where it was after every disconnect; the cursor is kept in the file named first.
#   MINSHENG_TOKEN=… sh examples/follow-changes.sh cursor.txt
set -u
file=${1:-cursor.txt}
url=${MINSHENG_URL:-http://127.0.0.1:4000/graphql}
query='{"query":"subscription { statusChanges { cursor kind month person { id } town { nameZh } } }"}'
while :; do
  after=$(cat "$file" 2>/dev/null || :)
  curl -sN "$url" -H "authorization: Bearer $MINSHENG_TOKEN" -H 'content-type: application/json' -H 'accept: text/event-stream' \
    ${after:+-H "last-event-id: $after"} --data "$query" |
    while IFS= read -r line; do
      case $line in
        'id: '*) printf '%s' "${line#id: }" >"$file.new" ;;
        # Refused: the token, the right or the cursor.
        '{'*) printf '%s\n' "$line" >&2 ;;
        'data: {'*) printf '%s\n' "${line#data: }" ;;
        # Kept at the end of an event, after the change was printed: what dies in between is told again, never left out.
        '') if [ -f "$file.new" ]; then mv "$file.new" "$file"; fi ;;
      esac
    done
  sleep 1
done
