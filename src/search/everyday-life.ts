import { singular } from '../text.ts';

/**
 * Words of everyday life, folded: who says them asks of that life more often than of ITIL. Places, goods and days that firms' stories are full of
 * ("loja", "shop", "hospital", "bank") are not among them, nor what names or clues of entries say.
 */
const spoken = `
  restaurante restaurant lanchonete padaria bakery garcom garconete waiter waitress cardapio cozinha kitchen cozinhar cozinheiro
  pizza pizzaria esquina hamburguer burger churrasco picanha barbecue bbq feijoada arroz rice feijao bolo cake pao bread queijo cheese frango chicken carne beef steak
  ovo egg macarrao molho sauce recipe sobremesa dessert chocolate cerveja beer vinho wine leite milk cafezinho almoco lunch jantar dinner
  cafe coffee breakfast fome hungry gastronomia ingrediente ingredient forno oven grelhar grill assar bake fritar tempero
  filme movie film cinema novela temporada episodio episode sequel trailer personagem musica song album cantor cantora singer guitarra guitar violao piano
  anime netflix spotify tiktok instagram youtube videogame playstation xbox minecraft fortnite oscar horoscopo signo astrologia
  futebol football soccer gol goleiro flamengo corinthians palmeiras campeonato torcida brasileirao libertadores basquete basketball tenis tennis nba nfl cartola estadio stadium gym corrida yoga
  namorada namorado girlfriend boyfriend casamento wedding marido husband esposa wife filho filha son daughter kids bebe baby sogra avo vovo grandma primo irmao irma brother sister crush tinder amor
  cachorro dog gato cat kitten puppy passarinho papagaio cavalo horse orquidea orchid jardim garden gardening borboleta butterfly aquario
  apartamento apartment aluguel rent condominio vizinho neighbor neighbour sofa cama bed banheiro bathroom chuveiro telhado roof pia sink encanador plumber geladeira fridge fogao torneira faucet lampada
  moto pneu tyre gasolina mecanico mechanic cnh detran rotatoria onibus metro subway uber praia beach viagem trip turismo park shopping museu museum
  remedio medicine dor headache febre fever gripe dentista dentist dente tooth gravida pregnant dieta diet emagrecer sangue blood cirurgia cirurgico surgery vacina vaccine alergia
  roupa clothes sapato shoe vestido dress cabelo hair barba maquiagem makeup perfume unha
  imposto inss fgts aposentadoria pix passaporte passport reservista trabalhista divorcio divorce loteria lottery bitcoin
  vestibular enem redacao poema poem eleicao election igreja missa biblia
  matematica algebra quimica chemistry biologia biology mitosis planeta planet lua moon chuva rain vulcao volcano dinossauro
  bombeiro firefighter policia police ladrao vizinhanca elevador elevator piada joke aniversario birthday
`;

const words: ReadonlySet<string> = new Set(spoken.trim().split(/\s+/u));

/** True for a folded word of everyday life, in the plural too. */
export function isOfEverydayLife(folded: string): boolean {
  return words.has(folded) || words.has(singular(folded)) || words.has(folded.replace(/es$/u, ''));
}
