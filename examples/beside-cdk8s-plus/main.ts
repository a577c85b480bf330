import { App } from 'cdk8s';
import { build } from './chart.js';

const app = new App();
build(app);
app.synth();
