# syntax=docker/dockerfile:1

# Compiles with everything npm knows; nothing of this stage is kept but dist/.
FROM node:20-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ormconfig.ts ./
COPY deploy deploy
COPY migrations migrations
COPY src src
RUN node deploy/bootstrap.cjs

# What runs: production packages, no compiler sources. Optional packages are the embedded PostgreSQL; a deployment has DATABASE_URL.
FROM node:20-bookworm-slim AS packages
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 MINSHENG_DATA_DIR=/var/lib/minsheng
WORKDIR /hub
RUN install -d -o node -g node -m 0700 /var/lib/minsheng
COPY --from=packages /hub/node_modules node_modules
COPY --from=build /hub/dist dist
COPY package.json LICENSE ./
COPY deploy/bootstrap.cjs deploy/minsheng.cjs deploy/
COPY schema schema
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
