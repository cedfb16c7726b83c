from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0029_lists'),
    ]

    operations = [
        migrations.AddField(
            model_name='review',
            name='category_due',
            field=models.DateField(db_index=True, null=True),
        ),
    ]
