import {all,locked} from './exp-lib.ts';
import { writeFileSync } from 'node:fs';
import { LABELS } from './lambda/evidence/findings.ts';
import { clauseFeatures } from './lambda/evidence/features/clause-features.ts';
const ids=new Map<string,number>();const cnt:number[]=[];
const id=(s:string)=>{let i=ids.get(s);if(i===undefined){i=ids.size;ids.set(s,i);cnt.push(0)}cnt[i]++;return i};
const rows:any[]=[];
for(const [f,ls] of [...Object.entries(all),['LOCKED',locked]] as any)for(const l of ls){
  const R=l.reading;
  const meets=(lab:string,a:number,b:number)=>l.spans[lab].some((s:any)=>a<s.end&&b>s.start)?1:0;
  const holds=(s:any)=>{const u=R.units[s.first];return meets('metric',u.start,u.end)};
  // clause features without knowledge of metrics
  const cf=clauseFeatures(R,new Set());
  rows.push({f,every:!!l.answer.every,labels:l.answer.labels,
   c:cf.map(x=>x.map(id)),cy:R.clauses.map((c:any)=>LABELS.map(lab=>meets(lab,R.units[c.first].start,R.units[c.past-1].end))),
   s:l.numbers.map((s:any)=>({c:R.clauseOf[s.first],y:holds(s),f:s.features.map((x:string)=>id('n:'+x))}))});
}
writeFileSync('/tmp/emb/dump2.json',JSON.stringify({LABELS,cnt,rows}));console.log(rows.length,ids.size);
