import {all,files,priors,learn,modelsOf,findingsOf} from './exp-lib.ts';
const G=[['care.jsonl','offices.jsonl','hard.jsonl','rarer.jsonl','figures.jsonl'],['works.jsonl','real-speech.jsonl','trades.jsonl','orders.jsonl','noisy.jsonl'],['voice-teams.jsonl','contrasts.jsonl','voice-software.jsonl','sources.jsonl','voice-loops.jsonl']];
const g=G[Number(process.argv[2]??0)];
const train=files.filter(f=>!g.includes(f)).flatMap(f=>all[f]);
const m=modelsOf(learn(train,priors));
const c:any={};const naive:any={};
for(const l of g.flatMap(f=>all[f])){
  const f=findingsOf(l.reading,m);
  const k=`${l.answer.labels.evidenceFirst}>${f.labels.evidenceFirst}`;c[k]=(c[k]??0)+1;
  if(l.answer.labels.proposal){
    // naive order from gold spans
    const fp=Math.min(...l.spans.proposal.map((s:any)=>s.start)),fo=Math.min(...[...l.spans.metric,...l.spans.source].map((s:any)=>s.start));
    const nk=`${l.answer.labels.evidenceFirst} gold-spans ${fo<fp}`;naive[nk]=(naive[nk]??0)+1;
  }
  if(l.answer.every&&String(l.answer.labels.evidenceFirst)!==String(f.labels.evidenceFirst)&&Math.random()<.25)console.log(l.answer.id,k,'| obs:',l.answer.text.slice(f.order.firstObservation??0,(f.order.firstObservation??0)+50),'| prop:',l.answer.text.slice(f.order.firstProposal??0,(f.order.firstProposal??0)+60),'| GOLD prop:',l.answer.spans.proposal?.[0],'| GOLD obs',l.answer.spans.metric?.[0],'/',l.answer.spans.source?.[0]);
}
console.log(c,naive);
