import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0018_consent'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('until', models.DateTimeField(null=True)),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.version')),
            ],
            options={
                'indexes': [models.Index(fields=['desk', 'version'], name='reading_of_desk')],
                'constraints': [models.UniqueConstraint(fields=('version', 'desk'), name='reading_once')],
            },
        ),
        migrations.CreateModel(
            name='WallToken',
            fields=[
                ('digest', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=64)),
                ('until', models.DateTimeField()),
                ('desk', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='store.desk')),
                ('officer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.officer')),
            ],
        ),
    ]
