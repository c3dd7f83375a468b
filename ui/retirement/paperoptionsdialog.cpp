// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/paperoptionsdialog.h"

#include "domain/retirement/removal.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/disposalcard.h"
#include "ui/retirement/wordscard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {

PaperOptionsDialog::PaperOptionsDialog(Purpose purpose, const QString &about, QWidget *parent)
    : PaperOptionsDialog(purpose, about, {}, nullptr, parent)
{
}

PaperOptionsDialog::PaperOptionsDialog(
    const Retirement &before, const QString &about, const QString &warning, QWidget *parent)
    : PaperOptionsDialog(Purpose::Make, about, warning, &before, parent)
{
}

PaperOptionsDialog::PaperOptionsDialog(
    Purpose purpose, const QString &about, const QString &warning, const Retirement *before, QWidget *parent)
    : QDialog(parent)
    , m_words(before ? new WordsCard(*before, this) : nullptr)
    , m_certificates(new QCheckBox(tr("A sheet for each device instead of one report of all"), this))
    , m_withoutUsers(new QCheckBox(tr("Leave out personal data: users and administrators"), this))
{
    const QString title = purpose == Purpose::Make ? tr("Make report")
        : purpose == Purpose::Print                ? tr("Print report")
                                                   : tr("Save report");
    setNames(this, QStringLiteral("paperOptions"), title);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setNames(m_certificates, QStringLiteral("paperCertificates"), m_certificates->text());
    setTip(m_certificates,
        tr("It is called a certificate only where that device reached the proof that the school asks for."));
    setNames(m_withoutUsers, QStringLiteral("paperWithoutUsers"), m_withoutUsers->text());
    auto *form = new QFormLayout;
    const auto addChoice = [this, form](const QString &name, const QString &label, const QStringList &choices) {
        auto *box = new QComboBox(this);
        box->addItems(choices);
        setNames(box, name, label);
        form->addRow(label, box);
        return box;
    };
    if (purpose == Purpose::Save) {
        m_format = addChoice(QStringLiteral("paperFormat"), tr("Format"),
            {tr("PDF, to be filed"), tr("CSV, a table for a spreadsheet"), tr("JSON, the whole record")});
        connect(m_format, &QComboBox::currentIndexChanged, this, &PaperOptionsDialog::refresh);
    }
    m_size = addChoice(QStringLiteral("paperSize"), tr("Paper"), {tr("A4"), tr("Letter")});
    m_size->setCurrentIndex(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? 1 : 0);
    m_orientation = addChoice(QStringLiteral("paperOrientation"), tr("Pages"), {tr("Portrait"), tr("Landscape")});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(wrappedLabel(breakable(about), this, "strong"));
    if (!warning.isEmpty()) {
        QLabel *label = wrappedLabel(warning, this, "caution");
        label->setObjectName(QStringLiteral("paperWarning"));
        column->addWidget(label);
    }
    if (m_words) {
        column->addWidget(m_words);
        connect(m_words, &WordsCard::edited, this, &PaperOptionsDialog::refresh);
    }
    column->addWidget(m_certificates);
    column->addWidget(m_withoutUsers);
    column->addLayout(form);
    if (before)
        column->addWidget(makeDisposal(before->disposal));
    column->addWidget(makeButtons(purpose));
    setMinimumWidth(460);
    refresh();
}

QDialogButtonBox *PaperOptionsDialog::makeButtons(Purpose purpose)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(purpose == Purpose::Make ? tr("Make report")
            : purpose == Purpose::Print                ? tr("Show pages")
                                                       : tr("Save…"),
        QDialogButtonBox::AcceptRole);
    setNames(m_go, QStringLiteral("paperGo"), m_go->text());
    setRole(m_go, "primary");
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    setNames(cancel, QStringLiteral("paperCancel"), cancel->text());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QWidget *PaperOptionsDialog::makeDisposal(const DisposalFacts &known)
{
    m_disposal = new DisposalCard(this);
    m_disposal->setKnown(known);
    connect(m_disposal, &DisposalCard::edited, this, &PaperOptionsDialog::refresh);
    QScrollArea *area = scrolling(m_disposal, QStringLiteral("disposalScroll"), tr("For the paper"), this);
    area->setMinimumHeight(140);
    return area;
}

RetirementWords PaperOptionsDialog::words() const
{
    return m_words ? m_words->words() : RetirementWords();
}

DisposalWords PaperOptionsDialog::disposal() const
{
    return m_disposal ? m_disposal->words() : DisposalWords();
}

QString PaperOptionsDialog::format() const
{
    static const QStringList formats {QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("json")};
    return formats.value(m_format ? m_format->currentIndex() : 0);
}

ReportOptions PaperOptionsDialog::options() const
{
    return {.isCertificate = m_certificates->isEnabled() && m_certificates->isChecked(),
        .withoutPersonalData = m_withoutUsers->isChecked(),
        .size = m_size->currentIndex() == 1 ? QPageSize::Letter : QPageSize::A4,
        .orientation = m_orientation->currentIndex() == 1 ? QPageLayout::Landscape : QPageLayout::Portrait};
}

/// A table has no pages.
void PaperOptionsDialog::refresh()
{
    const bool isPaper = format() == QLatin1String("pdf");
    for (QWidget *widget : QList<QWidget *> {m_certificates, m_size, m_orientation})
        widget->setEnabled(isPaper);
    if (m_words && m_disposal)
        m_disposal->setHandover(hasChoice({.reason = m_words->reason()}, RemovalChoice::Handover));
    const QString obstacle = m_disposal ? m_disposal->obstacle() : QString();
    m_go->setEnabled(obstacle.isEmpty());
    setTip(m_go, obstacle);
}

} // namespace Reslate
