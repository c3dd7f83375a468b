// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/readinessdialog.h"

#include "core/async.h"
#include "models/paper/filesaving.h"
#include "models/paper/readinesslabels.h"
#include "models/paper/readinesspaper.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/spoken.h"
#include "ui/kit/widgets.h"
#include "ui/shell/savednotice.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Reslate {
namespace {

QTableView *makeTable(ReadinessModel &model, const Theme &theme, QWidget *parent)
{
    auto *table = new SharingTable({18, 20, 16, 16, 24, 46}, parent);
    table->setModel(&model);
    makeRowTable(table, theme, 40);
    for (const auto column : {ReadinessModel::Column::Why, ReadinessModel::Column::LookAt})
        table->setItemDelegateForColumn(static_cast<int>(column), new SentenceDelegate(theme, table));
    table->keepWhole(static_cast<int>(ReadinessModel::Column::Serial));
    setNames(table, QStringLiteral("readinessTable"), ReadinessDialog::tr("The devices of the group"));
    return table;
}

} // namespace

ReadinessDialog::ReadinessDialog(const AppServices &work, const ReadinessWish &wish, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_wish(wish)
    , m_reader(work.records)
    , m_answer(wrappedLabel({}, this, "strong"))
    , m_notes(wrappedLabel({}, this, "muted"))
    , m_state(wrappedLabel({}, this, "muted"))
    , m_table(makeTable(m_model, work.theme, this))
{
    setNames(this, QStringLiteral("readinessDialog"), tr("Readiness of a group"));
    setWindowTitle(tr("Readiness: %1", "group").arg(plainForDisplay(wish.title)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(1100, 640).boundedTo(screen()->availableSize()));
    m_answer->setObjectName(QStringLiteral("readinessAnswer"));
    m_notes->setObjectName(QStringLiteral("readinessNotes"));
    m_state->setObjectName(QStringLiteral("readinessState"));
    layOut();
    judgeWith({});
    m_state->setText(tr("Autopilot profiles and recovery keys are still being read…"));
    connect(&m_reader, &ReadinessReader::progressed, this, [this](int done, int of) {
        m_state->setText(
            tr("Recovery keys: asked for %1", "24 of 30 devices").arg(ofDevicesText(numberText(done), of)));
    });
    whenReady(m_reader.read(m_wish.devices), this, [this](const QHash<DeviceId, ReadinessFacts> &facts) {
        judgeWith(facts);
        if (!m_reader.windowsRe().isEmpty())
            m_work.catalog.setWindowsRe(m_reader.windowsRe()); // the list and the details judge by it, too
        m_state->setText(m_reader.areKeysForbidden()
                ? tr("Your account may not ask whether Entra holds recovery keys, so that isn't known.")
                : QString());
        m_state->setHidden(m_state->text().isEmpty());
        for (QPushButton *output : std::as_const(m_outputs))
            output->setEnabled(true);
        tellScreenReader(m_answer, m_answer->text());
    });
}

void ReadinessDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_answer);
    column->addWidget(m_notes);
    column->addLayout(makeFacts());
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    column->addLayout(makeButtons());
    m_table->setFocus();
}

QLayout *ReadinessDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString &text, const char *name, auto fn) {
        auto *button = new QPushButton(text, this);
        setNames(button, QLatin1String(name), text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, fn);
        row->addWidget(button);
        return button;
    };
    m_outputs = {add(tr("Print…"), "readinessPrint", [this] { print(); }),
        add(tr("Save as PDF…"), "readinessPdf", [this] { save(QStringLiteral("pdf"), tr("PDF (*.pdf)")); }),
        add(tr("Save as CSV…"), "readinessCsv", [this] { save(QStringLiteral("csv"), tr("CSV (*.csv)")); })};
    for (QPushButton *output : std::as_const(m_outputs))
        output->setEnabled(false); // paper says what is known, and that is still being read
    row->addStretch(1);
    add(tr("Close"), "readinessClose", [this] { reject(); });
    return row;
}

void ReadinessDialog::judgeWith(const QHash<DeviceId, ReadinessFacts> &facts)
{
    QList<const Device *> devices;
    for (const Device &device : std::as_const(m_wish.devices))
        devices.append(&device);
    m_readiness = readinessOf(m_wish.title, devices, facts,
        {.now = m_work.clock.now(),
            .isHeld = [this](const DeviceRef &device) { return m_work.engine.isHeld(device); },
            .permissions = m_work.permissions.permissions(),
            .recentOf = [this](const Device &device) { return m_work.engine.recentReset(device); }},
        m_work.devices.windowsSupport());
    m_readiness.unlisted = m_wish.unlisted;
    m_readiness.isWhole = m_wish.isWhole;
    m_answer->setText(breakable(readinessAnswer(m_readiness)));
    m_notes->setText(readinessNotes(m_readiness).join(QLatin1Char('\n')));
    m_notes->setHidden(m_notes->text().isEmpty());
    m_model.setReadiness(m_readiness);
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    showFacts();
}

/// Two beside each other, read down first.
QLayout *ReadinessDialog::makeFacts()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    const QList<ReadinessFactText> facts = readinessFactTexts(m_readiness);
    const auto rows = static_cast<int>(facts.size() + 1) / 2;
    for (int i = 0; i < static_cast<int>(facts.size()); ++i) {
        const int at = 2 * (i / rows);
        grid->addWidget(plainLabel(facts[i].label, this, "muted"), i % rows, at);
        QLabel *value = plainLabel({}, this);
        value->setObjectName(QStringLiteral("readinessFact-%1").arg(i));
        m_facts.append(value);
        grid->addWidget(value, i % rows, at + 1);
    }
    grid->setColumnStretch(3, 1);
    return grid;
}

void ReadinessDialog::showFacts()
{
    const QList<ReadinessFactText> facts = readinessFactTexts(m_readiness);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_facts[i]->setText(facts[i].value);
        setSpokenName(m_facts[i], factText(facts[i].label, facts[i].value));
    }
}

void ReadinessDialog::print()
{
    previewOrder({.name = fileName(QStringLiteral("pdf")).chopped(4),
                     .document =
                         [readiness = m_readiness, origin = m_work.origin] {
                             PaperDocument document = readinessDocument(readiness);
                             document.origin = origin;
                             return document;
                         }},
        this);
}

QString ReadinessDialog::fileName(const QString &suffix) const
{
    return fileNameOf({m_work.origin.practice ? tr("Practice readiness") : tr("Readiness"), m_wish.title,
                          m_work.clock.now().toLocalTime().date().toString(Qt::ISODate)},
        suffix);
}

void ReadinessDialog::save(const QString &suffix, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Save the readiness of the group"), QDir::homePath(), filter);
    dialog->setObjectName(QStringLiteral("readinessFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileName(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString &file) { write(file, suffix); });
    dialog->open();
}

void ReadinessDialog::write(const QString &file, const QString &suffix)
{
    const auto saved = suffix == QLatin1String("pdf") ? saveReadinessPdf(m_readiness, file, m_work.origin)
                                                      : saveFile(file, readinessCsv(m_readiness));
    if (saved)
        tellSaved(file, this);
    else
        tellNotSaved(file, saved.error(), this);
}

} // namespace Reslate
