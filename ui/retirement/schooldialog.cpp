// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/schooldialog.h"

#include "models/paper/schoolsettings.h"
#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {
namespace {

constexpr int longest = 200;

} // namespace

SchoolDialog::SchoolDialog(const AppServices &work, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_address(new QPlainTextEdit(this))
    , m_logo(new QLineEdit(this))
    , m_problem(wrappedLabel({}, this, "bad"))
{
    setNames(this, QStringLiteral("schoolDialog"), tr("School on reports"));
    setWindowTitle(tr("School on reports"));
    setAttribute(Qt::WA_DeleteOnClose);
    const SchoolSettings school(work.settings);
    const SchoolDetails details = school.details({});
    auto *form = new QFormLayout;
    m_name = addField(form, "schoolName", tr("Name"), details.name);
    m_name->setPlaceholderText(plainForDisplay(work.origin.school));
    m_address->setPlainText(details.address);
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(4 * fontMetrics().lineSpacing());
    setNames(m_address, QStringLiteral("schoolAddress"), tr("Address"));
    form->addRow(tr("Address"), m_address);
    m_office = addField(form, "schoolOffice", tr("Responsible office"), details.office);
    m_telephone = addField(form, "schoolTelephone", tr("Telephone"), details.telephone);
    m_dataController = addField(form, "schoolController", tr("Data controller"), details.dataController);
    m_standard = addField(form, "schoolStandard", tr("Standard followed"), details.standard);
    m_standard->setPlaceholderText(tr("for example NIST SP 800-88 Rev. 2"));
    m_retention = addField(form, "schoolRetention", tr("Reports are kept"), details.retention);
    m_retention->setPlaceholderText(tr("for example 10 years"));
    form->addRow(tr("Logo"), makeLogoRow());
    m_problem->setObjectName(QStringLiteral("schoolLogoProblem"));
    m_logo->setText(school.logoFile());
    m_problem->setText(breakable(school.logoProblem()));
    m_problem->setVisible(!m_problem->text().isEmpty());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    for (const auto &[which, name, text] : {std::tuple(QDialogButtonBox::Save, "schoolSave", tr("Save")),
             std::tuple(QDialogButtonBox::Cancel, "schoolCancel", tr("Cancel"))}) {
        buttons->button(which)->setText(text);
        setNames(buttons->button(which), QLatin1String(name), text);
    }
    setRole(buttons->button(QDialogButtonBox::Save), "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &SchoolDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(tr("This stands on every report that is made from now on. Reports that were made "
                                      "keep what stood on them; the logo is printed as it is now. What is empty is "
                                      "printed as \"not recorded\"."),
        this, "muted"));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    setMinimumWidth(560);
    keepText(m_address);
    m_name->setFocus(); // which was made after the address
}

QLineEdit *SchoolDialog::addField(QFormLayout *form, const char *name, const QString &label, const QString &value)
{
    auto *field = new QLineEdit(value, this);
    setNames(field, QLatin1String(name), label);
    field->setMaxLength(longest);
    form->addRow(label, field);
    keepText(field);
    return field;
}

QLayout *SchoolDialog::makeLogoRow()
{
    setNames(m_logo, QStringLiteral("schoolLogo"), tr("Logo, a PNG or JPEG file"));
    m_logo->setPlaceholderText(tr("A PNG or JPEG file"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    setNames(choose, QStringLiteral("schoolLogoChoose"), tr("Choose a logo"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SchoolDialog::chooseLogo);
    connect(m_logo, &QLineEdit::editingFinished, this, [this] { setLogo(m_logo->text().trimmed()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_logo, 1);
    row->addWidget(choose);
    return row;
}

void SchoolDialog::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"), QDir::homePath(), tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setObjectName(QStringLiteral("schoolLogoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SchoolDialog::setLogo);
    dialog->open();
}

void SchoolDialog::setLogo(const QString &file)
{
    m_logo->setText(file);
    const auto logo = file.isEmpty() ? tl::expected<QByteArray, QString>() : logoBytes(file);
    m_problem->setText(logo ? QString() : breakable(logo.error()));
    m_problem->setVisible(!logo);
    if (!logo)
        tellScreenReader(m_problem, logo.error());
}

void SchoolDialog::save()
{
    SchoolSettings school(m_work.settings);
    if (const auto kept = school.setLogoFile(m_logo->text().trimmed()); !kept) {
        setLogo(m_logo->text().trimmed()); // says why
        m_logo->setFocus();
        return;
    }
    school.setDetails({.name = m_name->text().trimmed(),
        .address = m_address->toPlainText().trimmed(),
        .office = m_office->text().trimmed(),
        .telephone = m_telephone->text().trimmed(),
        .dataController = m_dataController->text().trimmed(),
        .standard = m_standard->text().trimmed(),
        .retention = m_retention->text().trimmed(),
        .logo = {}});
    accept();
}

} // namespace Reslate
