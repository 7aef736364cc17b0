namespace LazyGraph.Visualization;

/// <summary>The parts of the web page that are the same for each picture.</summary>
internal static class HtmlParts
{
    public const string Controls = """
        <input id="search" type="search" placeholder="Search…" aria-label="Search nodes"><output id="found"></output><span class="gap"></span><button id="all" type="button">Each task</button><button id="groups" type="button">By operation</button><button id="out" type="button" aria-label="Zoom out">−</button><button id="in" type="button" aria-label="Zoom in">+</button><button id="fit" type="button">Fit</button>
        """;

    public const string Panel = """
        <aside id="panel" aria-live="polite">
        <h2 id="label">Nothing selected</h2>
        <p id="kind"></p>
        <pre id="text">Rest on a node to see what it reads (blue) and what reads it (orange). Click to keep it. Drag to move, turn the wheel to zoom.</pre>
        <p><button id="switch" type="button" hidden></button></p>
        <h3 id="reads">Reads</h3><ul id="inputs"></ul>
        <h3 id="read-by">Read by</h3><ul id="consumers"></ul>
        <p id="notice"></p>
        </aside>

        """;

    public const string Style = """
        :root { color-scheme: light; font: 15px/1.4 Helvetica, Arial, 'Liberation Sans', sans-serif; color: #1a202c; background: #fff; }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body { margin: 0; height: 100vh; display: flex; flex-direction: column; }
        header { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem 1rem; border-bottom: 1px solid #cbd5e0; }
        h1 { font-size: 1.15rem; margin: 0 1rem 0 0; overflow-wrap: anywhere; }
        .gap { flex: 1; }
        input, button { font: inherit; padding: .25rem .6rem; border: 1px solid #718096; border-radius: 4px; background: #fff; color: inherit; }
        button { cursor: pointer; }
        button[aria-pressed=true] { background: #0072b2; border-color: #0072b2; color: #fff; }
        :focus-visible { outline: 2px solid #d55e00; outline-offset: 2px; }
        main { flex: 1; display: flex; min-height: 0; }
        #canvas { flex: 1; min-width: 0; position: relative; overflow: hidden; touch-action: none; user-select: none; cursor: grab; }
        .view, .view > svg { position: absolute; inset: 0; width: 100%; height: 100%; }
        .node { cursor: pointer; }
        .node, .edge { transition: opacity .15s; }
        .dim .node, .dim .edge { opacity: .15; }
        .dim .on { opacity: 1; }
        .self > ellipse, .self > rect { stroke: #1a202c; stroke-width: 3; }
        .up > ellipse, .up > rect { stroke: #0072b2; stroke-width: 2.5; }
        .down > ellipse, .down > rect { stroke: #d55e00; stroke-width: 2.5; }
        .edge.up > path { stroke: #0072b2; stroke-width: 2; } .edge.up > path:last-child { fill: #0072b2; }
        .edge.down > path { stroke: #d55e00; stroke-width: 2; } .edge.down > path:last-child { fill: #d55e00; }
        aside { width: 19rem; padding: 1rem; border-left: 1px solid #cbd5e0; overflow: auto; }
        h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; } h3 { font-size: .9rem; margin: 1rem 0 .2rem; }
        pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
        ul { margin: 0; padding: 0; list-style: none; } li button { border: 0; padding: .1rem 0; color: #005a8e; text-align: left; overflow-wrap: anywhere; }
        #kind, #notice, #found { color: #4a5568; font-size: .9rem; }
        @media (max-width: 45rem) { main { flex-direction: column; } aside { width: auto; max-height: 40%; border-left: 0; border-top: 1px solid #cbd5e0; } }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }

        """;

    public const string Script = """
        'use strict';
        (() => {
          const byId = id => document.getElementById(id);
          const graph = JSON.parse(byId('graph').textContent);
          const calm = matchMedia('(prefers-reduced-motion: reduce)');
          const canvas = byId('canvas');
          let view, selected = -1, box;

          for (const [name, v] of Object.entries(graph.views)) {
            v.name = name;
            v.holder = document.querySelector(`[data-view="${name}"]`);
            v.svg = v.holder.querySelector('svg');
            const { x, y, width, height } = v.svg.viewBox.baseVal;
            v.whole = [x, y, width, height];
            v.svg.setAttribute('role', 'group'); // its nodes are buttons here, not parts of one image
            v.inputs = v.nodes.map(() => []);
            v.consumers = v.nodes.map(() => []);
            v.edgeOf = [];
            for (let e = 0; 2 * e < v.edges.length; e++) {
              const [source, target] = [v.edges[2 * e], v.edges[2 * e + 1]];
              v.inputs[target].push([source, e]);
              v.consumers[source].push([target, e]);
              v.edgeOf.push(byId(`${name}-e${e}`));
            }
            v.shapes = v.nodes.map((node, i) => {
              const shape = byId(`${name}-n${i}`);
              shape.setAttribute('tabindex', '0');
              shape.setAttribute('role', 'button');
              shape.setAttribute('aria-label', node.label || node.kind);
              shape.addEventListener('pointerenter', () => highlight([i]));
              shape.addEventListener('pointerleave', () => { if (selected < 0) search(); else highlight([selected]); });
              shape.addEventListener('click', () => select(i));
              shape.addEventListener('dblclick', () => switchAt(i));
              shape.addEventListener('keydown', event => { if (event.key === 'Enter') select(i); });
              return shape;
            });
          }

          function mark(nodes, next, name) {
            const seen = new Set(nodes), stack = [...nodes];
            while (stack.length) {
              for (const [other, edge] of next[stack.pop()]) {
                view.edgeOf[edge].classList.add('on', name);
                if (seen.has(other)) continue;
                seen.add(other);
                stack.push(other);
                view.shapes[other].classList.add('on', name);
              }
            }
          }

          function highlight(nodes, alone) {
            for (const element of view.svg.querySelectorAll('.on')) element.classList.remove('on', 'up', 'down', 'self');
            view.svg.classList.toggle('dim', nodes.length > 0);
            if (!alone) {
              mark(nodes, view.inputs, 'up');
              mark(nodes, view.consumers, 'down');
            }
            for (const i of nodes) {
              view.shapes[i].classList.remove('up', 'down');
              view.shapes[i].classList.add('on', 'self');
            }
          }

          function list(id, heading, ends) {
            const others = [...new Set(ends.map(([other]) => other))];
            byId(heading).hidden = others.length === 0;
            byId(id).replaceChildren(...others.slice(0, 50).map(other => {
              const item = document.createElement('li'), button = document.createElement('button');
              button.type = 'button';
              button.textContent = view.nodes[other].label || view.nodes[other].kind;
              button.addEventListener('click', () => select(other));
              item.append(button);
              return item;
            }), ...(others.length > 50 ? [document.createTextNode(`and ${others.length - 50} more`)] : []));
          }

          function select(i) {
            selected = i;
            highlight([i]);
            const node = view.nodes[i];
            byId('label').textContent = node.label || node.kind;
            byId('kind').textContent = node.order === undefined ? node.kind : `${node.kind}, runs as number ${node.order}`;
            byId('text').textContent = node.text;
            list('inputs', 'reads', view.inputs[i]);
            list('consumers', 'read-by', view.consumers[i]);
            const members = membersOf(i);
            byId('switch').hidden = members.length === 0;
            byId('switch').textContent = view.name === 'groups' ? 'Expand: show each of its tasks' : 'Collapse: show its group';
          }

          // What stands for a node in the other view.
          function membersOf(i) {
            const { all, groups } = graph.views;
            if (!all || !groups) return [];
            return view === all ? [all.nodes[i].group] : all.nodes.flatMap((node, n) => node.group === i ? [n] : []);
          }

          function switchAt(i) {
            const members = membersOf(i);
            if (members.length === 0) return;
            show(view.name === 'all' ? 'groups' : 'all');
            if (members.length === 1) select(members[0]);
            else highlight(members, true);
            lookAt(members);
          }

          function clear() {
            selected = -1;
            highlight([]);
            byId('label').textContent = 'Nothing selected';
            byId('kind').textContent = byId('text').textContent = '';
            byId('switch').hidden = true;
            list('inputs', 'reads', []);
            list('consumers', 'read-by', []);
          }

          function show(name) {
            if (view) clear();
            view = graph.views[name];
            for (const v of Object.values(graph.views)) {
              v.holder.hidden = v !== view;
              byId(v.name).setAttribute('aria-pressed', v === view);
            }
            look(view.whole);
            search();
          }

          function look(target, moves) {
            const from = box, v = view, begin = performance.now();
            box = target;
            const step = now => {
              if (box !== target || v !== view) return;
              const part = moves && from && !calm.matches ? Math.min(1, (now - begin) / 200) : 1;
              v.svg.setAttribute('viewBox', (part === 1 ? target : target.map((t, i) => from[i] + (t - from[i]) * part)).join(' '));
              if (part < 1) requestAnimationFrame(step);
            };
            step(begin);
          }

          function lookAt(nodes) {
            if (nodes.length === 0) return;
            const places = nodes.map(i => view.shapes[i].transform.baseVal.consolidate().matrix);
            const [xs, ys] = [places.map(p => p.e), places.map(p => p.f)];
            const [left, top] = [Math.min(...xs) - 200, Math.min(...ys) - 150];
            look([left, top, Math.max(...xs) + 200 - left, Math.max(...ys) + 150 - top], true);
          }

          function zoom(factor, x, y, moves) {
            const to = view.svg.getScreenCTM().inverse();
            const at = new DOMPoint(x, y).matrixTransform(to);
            look([at.x - (at.x - box[0]) * factor, at.y - (at.y - box[1]) * factor, box[2] * factor, box[3] * factor], moves);
          }

          function zoomAtMiddle(factor) {
            const r = canvas.getBoundingClientRect();
            zoom(factor, r.x + r.width / 2, r.y + r.height / 2, true);
          }

          function search() {
            const text = byId('search').value.trim().toLowerCase();
            const found = text === '' ? [] : view.nodes.flatMap((n, i) => `${n.label}\n${n.operation}\n${n.text}`.toLowerCase().includes(text) ? [i] : []);
            byId('found').textContent = text === '' ? '' : `${found.length} found`;
            highlight(found, true);
            return found;
          }

          let drag = null;
          canvas.addEventListener('pointerdown', event => { drag = { x: event.clientX, y: event.clientY, box, moved: false }; });
          canvas.addEventListener('pointermove', event => {
            if (!drag) return;
            const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
            if (!drag.moved && Math.hypot(dx, dy) < 4) return;
            if (!drag.moved) canvas.setPointerCapture(event.pointerId);
            drag.moved = true;
            const scale = view.svg.getScreenCTM().a;
            look([drag.box[0] - dx / scale, drag.box[1] - dy / scale, drag.box[2], drag.box[3]]);
          });
          canvas.addEventListener('pointerup', event => {
            if (drag && !drag.moved && !event.target.closest('.node')) clear();
            drag = null;
          });
          canvas.addEventListener('pointercancel', () => { drag = null; });
          canvas.addEventListener('wheel', event => { event.preventDefault(); zoom(Math.exp(event.deltaY / 500), event.clientX, event.clientY); }, { passive: false });
          document.addEventListener('keydown', event => { if (event.key === 'Escape') clear(); });

          byId('search').addEventListener('input', search);
          byId('search').addEventListener('keydown', event => { if (event.key === 'Enter') lookAt(search()); });
          byId('in').addEventListener('click', () => zoomAtMiddle(1 / 1.3));
          byId('out').addEventListener('click', () => zoomAtMiddle(1.3));
          byId('fit').addEventListener('click', () => look(view.whole, true));
          byId('switch').addEventListener('click', () => switchAt(selected));
          for (const name of ['all', 'groups']) {
            byId(name).hidden = Object.keys(graph.views).length < 2;
            byId(name).addEventListener('click', () => show(name));
          }
          byId('notice').textContent = graph.notice ?? '';
          byId('reads').hidden = byId('read-by').hidden = true;
          show(graph.first);
        })();

        """;
}
