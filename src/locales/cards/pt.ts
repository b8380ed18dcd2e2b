import type { CardsWording } from './wording.ts';

/** Brazilian Portuguese. */
export const pt: CardsWording = {
  columns: { option: 'Opção', area: 'Área', topic: 'Tema', day: 'Dia', answers: 'Respostas', right: 'Acertos', recalled: 'Lembrado', seen: 'Vistos' },
  required: 'Preencha este campo.',
  here: 'Esta conversa',
  general: 'Geral',
  noChannel: 'Aqui não há canal para escolher. Peça isto no canal ou no chat em grupo em que a pergunta deve sair.',
  part: (at, of) => `${at}/${of}`,
  download: name => `Baixar ${name}`,
};
