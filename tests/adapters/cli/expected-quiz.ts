/** What the terminal shows, 60 characters wide, of the quiz's, practice's and one's own data's fixtures. */
export const expectedQuiz: Readonly<Record<string, string>> = {
  question: `Pergunta do dia
Práticas · ITIL 4 · nível 2 · A resposta sai para todos às
13:00

Um serviço parou e ninguém sabe a causa. O que se trata
primeiro?

A) O incidente
B) O problema
C) A mudança
D) O pedido de serviço

3 pessoas responderam`,
  'question that is closed': `Pergunta do dia
Práticas · ITIL 4 · nível 2 · A resposta sai para todos às
13:00

Um serviço parou e ninguém sabe a causa. O que se trata
primeiro?

A) O incidente
B) O problema
C) A mudança
D) O pedido de serviço

Encerrada: a resposta está abaixo`,
  'question of an exam, in two languages, with long options': `Questão 3 de 40
Faltam 51 min

Qual é o propósito da prática?
What is the purpose of the practice?

A) Uma alternativa comprida, que diz muito mais do que cabe
   num botão de qualquer plataforma de conversa.
B) Uma alternativa comprida, que diz muito mais do que cabe
   num botão de qualquer plataforma de conversa. (sua
   resposta)
C) Uma alternativa comprida, que diz muito mais do que cabe
   num botão de qualquer plataforma de conversa.
D) Uma alternativa comprida, que diz muito mais do que cabe
   num botão de qualquer plataforma de conversa.`,
  'question with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

A) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
   [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
   h - l
B) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
   [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
   h - l
C) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
   [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
   h - l
D) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
   [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
   h - l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l`,
  verdict: `Não foi dessa vez: a certa é a A

Um serviço parou e ninguém sabe a causa. O que se trata
primeiro?

A) O incidente (certa)
Primeiro se restaura o serviço.

B) O problema (sua resposta)
A causa se procura depois.

C) A mudança
Ainda não se sabe o que mudar.

D) O pedido de serviço
Ninguém pediu nada novo.

- Vale a primeira resposta.
- Volta na sua prática amanhã.`,
  'verdict that is right': `Certo!

Um serviço parou e ninguém sabe a causa. O que se trata
primeiro?

A) O incidente (certa, sua resposta)
Primeiro se restaura o serviço.

B) O problema
A causa se procura depois.

C) A mudança
Ainda não se sabe o que mudar.

D) O pedido de serviço
Ninguém pediu nada novo.`,
  'verdict with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

A) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l (certa)
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

B) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l (sua resposta)
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

C) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

D) <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l`,
  report: `A resposta de hoje: A

Responderam 8 pessoas; 5 acertaram (63%).
Primeiro se restaura o serviço; a causa se procura depois.

Respostas
A. O incidente ✓       ████████████████████████ 5
B. O problema          ██████████ 2
C. A mudança           0
D. O pedido de serviço █████ 1

Leia também
- incidente
- problema`,
  'report of three charts': `Seu progresso

Responderam 8 pessoas; 5 acertaram (63%).
Primeiro se restaura o serviço; a causa se procura depois.

Accuracy by topic
Guiding principles    █████████████████████ 87.5%
Service value chain ✓ ██████████ 40%

Retention over the next days
Day 1  ███████████████████████ 95%
Day 2  ██████████████████████ 93%
Day 3  ██████████████████████ 91%
Day 4  █████████████████████ 89%
Day 5  █████████████████████ 87%
Day 6  ████████████████████ 85%
Day 7  ████████████████████ 83%
Day 8  ███████████████████ 81%
Day 9  ███████████████████ 79%
Day 10 ██████████████████ 77%
Day 11 ██████████████████ 75%
Day 12 ██████████████████ 73%
Day 13 █████████████████ 71%
Day 14 █████████████████ 69%

Cards
learning ██████████ 12
known    ████████████████████████ 30`,
  'report without charts': `A resposta de hoje: A

Responderam 8 pessoas; 5 acertaram (63%).
Primeiro se restaura o serviço; a causa se procura depois.`,
  'report with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123>          ████████████ 1
<https://e.x|here> *b* _i_
\`c\` [l](http://e.x)
<at>all</at> & <b>x</b>
\${x} {{DATE()}} # h - l ✓
<!channel> <@U123>          ████████████████████████ 2
<https://e.x|here> *b* _i_
\`c\` [l](http://e.x)
<at>all</at> & <b>x</b>
\${x} {{DATE()}} # h - l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l
<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l`,
  form: `Pergunta do dia

Uma pergunta por dia no canal, com a resposta explicada.

- Canal: O Farol precisa estar nele
- Hora
- Fuso horário
- Dias
- Sem pergunta nestas datas: AAAA-MM-DD, uma por linha`,
  'form with problems': `Pergunta do dia

Uma pergunta por dia no canal, com a resposta explicada.

- Canal: O Farol precisa estar nele
- Hora
- Fuso horário
- Dias
- Sem pergunta nestas datas: AAAA-MM-DD, uma por linha`,
  'form with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l: <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l
- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l: <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l
- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l: <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l
- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l: <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l
- <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l: <!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
  [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} #
  h - l`,
  file: `Seus dados

Tudo o que está guardado sobre você, em JSON.

{"answers":[]}`,
  'file with hostile text': `<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\`
[l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} # h
- l

<!channel> <@U123> <https://e.x|here> *b* _i_ \`c\` [l](http://e.x) <at>all</at> & <b>x</b> \${x} {{DATE()}} \\u202e\\u0000 # h
- l`,
};
