import {all,files,priors,learn,modelsOf,findingsOf} from './exp-lib.ts';
import { judge } from './lambda/evidence/judge.ts';
import { numberSites } from './lambda/evidence/features/number-sites.ts';
const G=[['care.jsonl','offices.jsonl','hard.jsonl'],['works.jsonl','real-speech.jsonl','trades.jsonl'],['voice-teams.jsonl','contrasts.jsonl','voice-software.jsonl']];
const g=G[Number(process.argv[2]??0)];
const train=files.filter(f=>!g.includes(f)).flatMap(f=>all[f]);
const m=modelsOf(learn(train,priors));
let shown=0;
for(const l of g.flatMap(f=>all[f])){
  const j=judge(l.reading,m);const f=findingsOf(l.reading,m);
  if(!l.answer.every) continue;
  // per-number errors
  const sc=new Map(numberSites(l.reading).map((s:any)=>[s.first,0]));
  for(const s of l.numbers){
    const u=l.reading.units[s.first];
    const gold=l.spans.metric.some((x:any)=>u.start<x.end&&u.end>x.start);
    const hit=j.metrics.find((x:any)=>x.first===s.first);
    if(gold!==!!hit){ console.log(`${l.answer.id} ${gold?'MISS ':'FALSE'} ${l.answer.labels.metric?'+':'-'}${f.labels.metric?'+':'-'} [${u.quantity.kind}] …${l.answer.text.slice(Math.max(0,u.start-70),u.start)}<<${l.answer.text.slice(u.start,u.end)}>>${l.answer.text.slice(u.end,u.end+50)}`);}
  }
  // metric with no number site
  for(const sp of l.spans.metric) if(!l.numbers.some((s:any)=>{const u=l.reading.units[s.first];return u.start<sp.end&&u.end>sp.start})) console.log(`${l.answer.id} NOSITE: ${l.answer.text.slice(sp.start,sp.end)}`);
}
