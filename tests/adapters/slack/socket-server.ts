import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { closeServer, listenOnLoopback } from './stand-in.ts';

/** Slack's end of Socket Mode on loopback: enough of RFC 6455 to greet, send envelopes, hear acknowledgements and hang up. */
export interface SocketServer {
  readonly url: string;
  /** Envelope ids acknowledged by the bot, in order. */
  readonly acknowledged: string[];
  /** How often a bot connected. */
  readonly connections: () => number;
  /** Sends a message to the bot that is connected now. */
  send(message: object): void;
  /** Breaks the connection off, as a failing network does. */
  hangUp(): void;
  close(): Promise<void>;
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** Starts the server. Every connection is greeted with `hello`, as Slack does. */
export async function startSocketServer(): Promise<SocketServer> {
  const acknowledged: string[] = [];
  let current: Socket | null = null;
  let count = 0;
  const server = createServer();
  server.on('upgrade', (request, socket: Socket) => {
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key'] ?? ''}${magic}`).digest('base64');
    const upgraded = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    const head = [...upgraded, `Sec-WebSocket-Accept: ${key}`];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    current = socket;
    count += 1;
    listenTo(socket, acknowledged);
    socket.write(frame(opcodes.text, JSON.stringify({ type: 'hello', num_connections: 1 })));
  });
  const url = (await listenOnLoopback(server)).replace('http', 'ws');
  return {
    url, acknowledged,
    connections: () => count,
    send: message => { current?.write(frame(opcodes.text, JSON.stringify(message))); },
    hangUp: () => { current?.destroy(); },
    async close() {
      current?.destroy();
      await closeServer(server);
    },
  };
}

function listenTo(socket: Socket, acknowledged: string[]): void {
  let left = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (data: Buffer) => {
    left = Buffer.concat([left, data]);
    for (let read = readFrame(left); read !== null; read = readFrame(left)) {
      left = left.subarray(read.size);
      if (read.opcode === opcodes.ping) socket.write(frame(opcodes.pong, read.text));
      if (read.opcode === opcodes.close) socket.end(frame(opcodes.close, ''));
      if (read.opcode === opcodes.text) acknowledged.push((JSON.parse(read.text) as { envelope_id: string }).envelope_id);
    }
  });
}

function frame(opcode: number, text: string): Buffer {
  const body = Buffer.from(text);
  const head = body.length < 126 ? Buffer.from([0x80 | opcode, body.length]) : Buffer.from([0x80 | opcode, 126,
    body.length >> 8, body.length & 0xff]);
  return Buffer.concat([head, body]);
}

/** The first frame of what arrived, unmasked; null while it is not whole. Clients always mask. */
function readFrame(data: Buffer): { opcode: number; text: string; size: number } | null {
  if (data.length < 2) return null;
  const short = (data[1] ?? 0) & 0x7f;
  const start = short === 126 ? 4 : 2;
  if (data.length < start + 4) return null;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  if (data.length < start + 4 + length) return null;
  const mask = data.subarray(start, start + 4);
  const body = data.subarray(start + 4, start + 4 + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { opcode: (data[0] ?? 0) & 0x0f, text: Buffer.from(body).toString(), size: start + 4 + length };
}
