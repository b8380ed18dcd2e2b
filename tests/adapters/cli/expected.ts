/** What the terminal shows of each fixture, 60 characters wide: the first screen of a concept, and all of the others. */
export const expected: Readonly<Record<string, string>> = {
  concept: `incidente (INC)
Em inglês: Incident · Edições: v2, v3/2011, ITIL 4, Versão 5

Interrupção não planejada de um serviço, ou queda na sua
qualidade.

! As fontes divergem: há quem conte também a falha sem
  efeito no serviço.`,
  'answer of the organisation': `Como peço acesso à VPN?

Ligue para o ramal 4000.

Fontes
- own/faq/access.yml`,
  'concept in full': `incidente (INC)
Em inglês: Incident · Edições: v2, v3/2011, ITIL 4, Versão 5

Interrupção não planejada de um serviço, ou queda na sua
qualidade.

! As fontes divergem: há quem conte também a falha sem
  efeito no serviço.

Nome em outras edições
- perturbação (v1)

Por que importa
Cada minuto sem o serviço custa ao negócio.

Como se faz
Registra-se, classifica-se, resolve-se e encerra-se.

Exemplo
Às 9h o sistema de notas fiscais para de responder na filial
de Recife.

Atividades
- Registrar
- Classificar
- Resolver

Não confunda
- problema: O incidente é a interrupção; o problema é a
  causa.

Veja também
evento, solução de contorno

Fontes
- ITIL Foundation: ITIL 4 Edition (2019)

Verbete: knowledge/concepts/concept/incident.yml`,
  'concept with a direct answer and a share button': `incidente (INC)
Em inglês: Incident · Edições: v2, v3/2011, ITIL 4, Versão 5

Quem autoriza
- autoridade de mudança
- comitê consultivo de mudança

Interrupção não planejada de um serviço, ou queda na sua
qualidade.

Como fazemos aqui
Aqui abrimos pelo portal; fora do horário, pelo ramal 4000.`,
  'concept with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l (INC)
Em inglês: Incident · Edições: v2, v3/2011, ITIL 4, Versão 5

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

! As fontes divergem: há quem conte também a falha sem
  efeito no serviço.

Como fazemos aqui
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l`,
  comparison: `incidente × problema

O que separa um do outro
O incidente é a interrupção; o problema é a causa.

- incidente: Interrupção não planejada de um serviço.
- problema: Causa, conhecida ou não, de um ou mais
  incidentes.

Objetivo
- incidente: Restaurar logo
- problema: Achar e tratar a causa

Prazo
- incidente: Minutos a horas
- problema: Dias a meses`,
  'comparison without a table': `Output vs Outcome

What separates them
An output is delivered; an outcome is reached.

- Output: What is produced.
- Outcome: The result.`,
  list: `Princípios orientadores

São 7 princípios orientadores.

1. foco no valor: Tudo serve ao valor para as partes
   interessadas.
2. mais seis`,
  situation: `O que se aplica aqui

problema
Causa de um ou mais incidentes.
Pesou na escolha: “três vezes”.

incidente
Interrupção não planejada.
Pesou na escolha: “caiu”.

O que separa um do outro
O incidente é a interrupção; o problema é a causa.`,
  choice: `That could be more than one thing. Which one?

- Change: Adding, altering or removing anything.
- Change enablement: The ITIL 4 practice.`,
  unknown: `Não sei responder a isso com o que há na minha base de
conhecimento sobre ITIL.

Talvez você queira dizer:
- incidente`,
  'unknown with nothing near': `I cannot answer that from what my knowledge base holds about
ITIL.`,
  help: `How to use Farol

Write a term, an abbreviation or a question about ITIL.
ITIL® is a registered trade mark of the PeopleCert group.

- What is an incident?`,
  greeting: `Oi! Pergunte o que quiser sobre ITIL.`,
};
