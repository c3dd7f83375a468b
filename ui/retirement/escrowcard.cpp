// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/escrowcard.h"

#include "escrow/escrow.h"
#include "models/records/escrowlabels.h"
#include "models/retirement/removallabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

EscrowCard::EscrowCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *card = titledCard(tr("Recovery keys and local passwords"), this);
    QWidget *frame = card->parentWidget();
    m_wanted = new QCheckBox(tr("Keep them in an encrypted file first"), frame);
    setNames(m_wanted, QStringLiteral("keepsKeys"), m_wanted->text());
    m_left = wrappedLabel(keysLeftOutText(), frame, "caution");
    m_left->setObjectName(QStringLiteral("keysLeftOut"));
    card->addWidget(m_wanted);
    card->addWidget(m_left);
    card->addWidget(m_fields = makeFields());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    connect(m_wanted, &QCheckBox::toggled, this, [this](bool on) {
        if (!on)
            takeWish();
        refresh();
        Q_EMIT wanted(on);
    });
    refresh();
}

QWidget *EscrowCard::makeFields()
{
    auto *fields = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose file…"), fields);
    setNames(choose, QStringLiteral("keysChoose"), tr("Choose the file for recovery keys"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &EscrowCard::chooseFile);
    m_place = wrappedLabel({}, fields, "muted");
    m_place->setObjectName(QStringLiteral("keysFile"));
    m_passphrase = makePassphrase(QStringLiteral("keysPassphrase"), tr("Passphrase"));
    m_again = makePassphrase(QStringLiteral("keysAgain"), tr("The passphrase again"));
    m_length = wrappedLabel({}, fields, "muted");
    m_length->setObjectName(QStringLiteral("keysLength"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(plainLabel(m_passphrase->accessibleName(), fields), m_passphrase);
    form->addRow(plainLabel(m_again->accessibleName(), fields), m_again);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(wrappedLabel(
        tr("Each of them is read by a privileged call, which Entra notes in its audit log with your name. If one can't "
           "be read, nothing is sent. Whoever has the file and the passphrase can open it, and nobody can without the "
           "passphrase: Reslate keeps it nowhere."),
        fields, "muted"));
    column->addWidget(choose, 0, Qt::AlignLeft);
    column->addWidget(m_place);
    column->addLayout(form);
    column->addWidget(m_length);
    return fields;
}

QLineEdit *EscrowCard::makePassphrase(const QString &objectName, const QString &name)
{
    auto *field = new QLineEdit(this);
    setNames(field, objectName, name);
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    return field;
}

void EscrowCard::chooseFile()
{
    auto *dialog = new QFileDialog(
        window(), tr("Keep recovery keys in a file"), QDir::homePath(), tr("Recovery keys (*.reslatekeys)"));
    dialog->setObjectName(QStringLiteral("keysFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // obstacle() refuses it, whatever was answered there
    dialog->setDefaultSuffix(QStringLiteral("reslatekeys"));
    dialog->selectFile(
        tr("Recovery keys %1", "a day, in a file's name").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file = file;
        refresh();
        Q_EMIT edited();
    });
    dialog->open();
}

void EscrowCard::showWanted(bool on)
{
    m_wanted->setChecked(on);
}

void EscrowCard::refresh()
{
    const bool on = m_wanted->isChecked();
    m_left->setVisible(!on);
    m_fields->setVisible(on);
    m_place->setText(
        m_file.isEmpty() ? tr("No file is chosen.") : breakable(plainForDisplay(QDir::toNativeSeparators(m_file))));
    const qsizetype length = m_passphrase->text().normalized(QString::NormalizationForm_C).size();
    const QString counted = length < minPassphrase
        ? tr("%1 of at least %2 characters.").arg(numberText(length), numberText(minPassphrase))
        : tr("%1 characters.").arg(numberText(length));
    m_length->setText(counted + QLatin1Char(' ')
        + tr("The length protects it: several words are better than a few special characters."));
    if (length > 0)
        m_isTaken = false;
}

QString EscrowCard::obstacle() const
{
    if (!m_wanted->isChecked())
        return {};
    if (m_file.isEmpty())
        return tr("Choose the file for the recovery keys.");
    if (isEscrowNameTaken(m_file))
        return tr("That file is there already, and recovery keys never replace a file: choose another name.");
    if (m_isTaken)
        return tr("Type the passphrase of the recovery keys again (step What to do): it isn't kept.");
    if (m_passphrase->text().normalized(QString::NormalizationForm_C).size() < minPassphrase)
        return tr("The passphrase needs at least %1 characters.").arg(numberText(minPassphrase));
    if (m_passphrase->text() != m_again->text())
        return tr("The two passphrases differ.");
    const Result<void> place = checkEscrowPlace(m_file, escrowPassphrase(m_passphrase->text()));
    return place ? QString() : escrowRefusalText(place.error());
}

EscrowWish EscrowCard::takeWish()
{
    if (!m_wanted->isChecked()) {
        m_passphrase->clear();
        m_again->clear();
        return {};
    }
    const EscrowWish wish {m_file, escrowPassphrase(m_passphrase->text())};
    m_passphrase->clear();
    m_again->clear();
    m_isTaken = true;
    return wish;
}

} // namespace Reslate
