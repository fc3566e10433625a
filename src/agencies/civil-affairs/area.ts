import { enumOf } from '../../graph';

export type AreaWord = 'URBAN' | 'RURAL';

export const Area = enumOf<AreaWord>({
  name: 'Area',
  description: '城市或农村。Urban or rural.',
  values: { URBAN: '城市。Urban.', RURAL: '农村。Rural.' },
});
