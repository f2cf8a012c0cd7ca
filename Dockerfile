FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev
COPY . .
RUN node scripts/build.mjs

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/scripts/backup ./scripts/backup
COPY --from=build /app/scripts/system.mjs /app/scripts/roles.mjs /app/scripts/secret.mjs /app/scripts/migration-engine.mjs /app/scripts/migrate.mjs /app/scripts/jobs.mjs \
  /app/scripts/audit-chain.mjs /app/scripts/audit-verify.mjs /app/scripts/backup.mjs ./scripts/
COPY --from=build /app/prisma/migrations ./prisma/migrations
RUN install -d -o node -g node /backups /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
