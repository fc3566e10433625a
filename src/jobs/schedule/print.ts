/** The forms in which an operator gives the calendar to a machine: it asks every hour of working days, and the database's clock decides what is due. */
export function cronLines(command: string): string {
  return `# minsheng: the monthly calendar. The database's clock decides what is due; running it on several machines is safe.
# Every half hour from 8 to 18, every day (weekends that make up for a holiday are worked).
*/30 8-18 * * * ${command} schedule --once >> /var/log/minsheng-schedule.log 2>&1
`;
}

export interface KubernetesChoices {
  readonly image: string;
}

/**
 * A CronJob that does the same. The secret `minsheng-environment` holds the variables of docs/operation.md (DATABASE_URL, IDENTITY_KEY_FILE=/keys/…),
 * `minsheng-keys` the key files.
 */
export function kubernetesYaml({ image }: KubernetesChoices): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: minsheng-schedule
spec:
  schedule: "*/30 8-18 * * *"
  timeZone: Asia/Shanghai
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 1500
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 5
  jobTemplate:
    spec:
      backoffLimit: 0
      activeDeadlineSeconds: 7200
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: minsheng
              image: ${image}
              command: ["node", "deploy/minsheng.cjs", "schedule", "--once"]
              envFrom:
                - secretRef:
                    name: minsheng-environment
              volumeMounts:
                - name: keys
                  mountPath: /keys
                  readOnly: true
              resources:
                limits:
                  memory: 512Mi
          volumes:
            - name: keys
              secret:
                secretName: minsheng-keys
                defaultMode: 0400
`;
}
