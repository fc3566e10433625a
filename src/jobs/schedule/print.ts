/** How the calendar is to be kept: what `minsheng schedule` was told beside `--print`. */
export interface PrintedChoices {
  /** First month; null = the current one at the first start. */
  readonly from: string | null;
  /** Folder for the towns' lists; null = they are only made ready for download. */
  readonly lists: string | null;
}

const words = ({ from, lists }: PrintedChoices): readonly string[] => [
  ...['schedule', '--once'],
  ...(from === null ? [] : ['--from', from]),
  ...(lists === null ? [] : ['--lists', lists]),
];

/** A word as the shell of cron takes it: `%` would end the command. */
const cronWord = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`.replaceAll('%', '\\%'));

/** The forms in which an operator gives the calendar to a machine: it asks every half hour of the day's work, and the database's clock decides what is due. */
export function cronLines(command: string, choices: PrintedChoices): string {
  return `# minsheng: the monthly calendar. The database's clock decides what is due; running it on several machines is safe.
# Every half hour from 8 to 18, every day (weekends that make up for a holiday are worked).
*/30 8-18 * * * ${[command, ...words(choices).map(cronWord)].join(' ')} >> /var/log/minsheng-schedule.log 2>&1
`;
}

export interface KubernetesChoices extends PrintedChoices {
  readonly image: string;
}

/** `node` of the image: without it as group of the volumes it could neither read the keys (a secret is root's) nor write the lists. */
const IMAGE_USER = 1000;

/**
 * A CronJob that does the same. The secret `minsheng-environment` holds the variables of docs/operation.md (DATABASE_URL, IDENTITY_KEY_FILE=/keys/…),
 * `minsheng-keys` the key files; the claim `minsheng-lists` is the folder of the towns' lists.
 */
export function kubernetesYaml({ image, ...choices }: KubernetesChoices): string {
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
          securityContext:
            runAsNonRoot: true
            runAsUser: ${IMAGE_USER}
            runAsGroup: ${IMAGE_USER}
            fsGroup: ${IMAGE_USER}
            fsGroupChangePolicy: OnRootMismatch
          containers:
            - name: minsheng
              image: ${JSON.stringify(image)}
              command: ${JSON.stringify(['node', 'deploy/minsheng.cjs', ...words(choices)]).replaceAll('","', '", "')}
              envFrom:
                - secretRef:
                    name: minsheng-environment
              volumeMounts:
                - name: keys
                  mountPath: /keys
                  readOnly: true${mount(choices)}
              resources:
                limits:
                  memory: 512Mi
          volumes:
            - name: keys
              secret:
                secretName: minsheng-keys
                defaultMode: 0400${volume(choices)}
`;
}

const mount = ({ lists }: PrintedChoices): string =>
  lists === null
    ? ''
    : `
                - name: lists
                  mountPath: ${JSON.stringify(lists)}`;

const volume = ({ lists }: PrintedChoices): string =>
  lists === null
    ? ''
    : `
            - name: lists
              persistentVolumeClaim:
                claimName: minsheng-lists`;
