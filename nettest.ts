import { readFileSync, readdirSync } from 'node:fs';
import { lessonFrom, drillFrom } from './tools/training/lesson.ts';
import { readStatements } from './tools/training/statements.ts';
import { trainNetwork } from './tools/training/train-network.ts';
import { weigh } from './lambda/evidence/network/network.ts';
import { LABELS } from './lambda/evidence/findings.ts';
const dir='/tmp/wt/an/models/evidence/answers/';
const load=(f:string)=>readFileSync(f,'utf8').split('\n').filter(Boolean).map(l=>lessonFrom(JSON.parse(l)));
const files=readdirSync(dir+'development').sort();
const all=Object.fromEntries(files.map(f=>[f,load(dir+'development/'+f)]));
const locked=load(dir+'locked/mixed.jsonl');
const drills=readStatements().map(drillFrom);
const GR=[['care','offices','hard','rarer','figures','voice-measures','plain'],['works','real-speech','trades','orders','noisy','borders','many-trades','first-words'],['voice-teams','contrasts','voice-software','sources','voice-loops','stories','products','office-stories','loops']].map(g=>g.map(x=>x+'.jsonl'));
const f1=(rows:any[],P:Float64Array[])=>LABELS.map((l,i)=>{let tp=0,fp=0,fn=0;rows.forEach((r,k)=>{const p=(P[k]![i]!)>-0.3,g=r.answer.labels[l];if(p&&g)tp++;else if(p)fp++;else if(g)fn++});return `${l.slice(0,7)} ${(2*tp/(2*tp+fp+fn)).toFixed(3)}`}).join(' ');
const mean=(rows:any[],P:Float64Array[])=>{let t=0,n=0;LABELS.forEach((l,i)=>{let tp=0,fp=0,fn=0;rows.forEach((r,k)=>{const p=(P[k]![i]!)>-0.3,g=r.answer.labels[l];if(p&&g)tp++;else if(p)fp++;else if(g)fn++});t+=2*tp/(2*tp+fp+fn)});
 const ll=rows.reduce((s,r,k)=>s+LABELS.reduce((q,l,i)=>q+Math.log(1+Math.exp((r.answer.labels[l]?-1:1)*P[k]![i]!)),0),0)/rows.length;let best=0;LABELS.forEach((l,i)=>{const o=rows.map((r,k)=>[P[k]![i]!,r.answer.labels[l]?1:0]).sort((a,b)=>b[0]-a[0]);const pos=o.reduce((q,x)=>q+x[1],0);let tp=0,b=0;o.forEach((x,k)=>{tp+=x[1];b=Math.max(b,2*tp/(k+1+pos))});best+=b});
 return 'BEST '+(best/12).toFixed(4)+' '+(t/12).toFixed(4)+' loss '+ll.toFixed(4)};
const rows:any[]=[],P:any[]=[];
const which=process.argv[2]??'all';
for(const g of GR){
  if(which==='locked'||which==='ens')break;
  const t=Date.now();
  const net=trainNetwork([...drills,...files.filter(f=>!g.includes(f)).flatMap(f=>all[f]!)]);
  const te=g.flatMap(f=>all[f]??[]);te.forEach(l=>{rows.push(l);P.push(weigh(net,l.signs).answer)});
  console.log(g.length,te.length,(Date.now()-t)/1000,'s rows',net.clauses.rows.size,net.numbers.rows.size, f1(te,P.slice(-te.length)));
  if(which==='one'){console.log(JSON.stringify(Object.fromEntries(['FW','RO','PD','PH','RH','SL','HI','LO','OH'].filter(k=>process.env[k]).map(k=>[k,process.env[k]]))),'MEAN',mean(te,P.slice(-te.length)));break;}
}
if(rows.length)console.log(f1(rows,P));
if(which==='ens'){const g=GR[0]!;const tr=[...drills,...files.filter(f=>!g.includes(f)).flatMap(f=>all[f]!)];const te=g.flatMap(f=>all[f]??[]);const Ps=[1,2,3,4].map(s=>{const net=trainNetwork(tr,s);const p=te.map(l=>weigh(net,l.signs).answer);console.log(s,mean(te,p));return p});for(const n of [2,3,4])console.log('ens',n,mean(te,te.map((_,k)=>Float64Array.from(LABELS,(_,i)=>Ps.slice(0,n).reduce((q,p)=>q+p[k]![i]!,0)/n))));process.exit(0)}
if(which!=='one'){const net=trainNetwork([...drills,...files.flatMap(f=>all[f]!)]);console.log('LOCKED',f1(locked,locked.map(l=>weigh(net,l.signs).answer)))}

