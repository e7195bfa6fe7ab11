# usage: VAR=.. brief.sh name
npx tsx exp.ts groups > /tmp/out_$1.txt 2>&1; python3 - $1 <<'P'
import re,sys
t=open(f'/tmp/out_{sys.argv[1]}.txt').read()
r=[]
for k in 'metric source change timeframe experiment voiceMetric vanityMetric ownership learning unsupported proposal gesture evidenceFirst verdict'.split():
    m=re.search(r'^\| '+k+r' \|.*?\|.*?\| (\.\d+|1\.000)',t,re.M); r.append(f'{k[:7]} {m.group(1) if m else "?"}')
q=re.search(r'Quotes: (\.\d+)',t)
print(sys.argv[1].ljust(10),' '.join(r),q.group(1) if q else t[-300:])
P
